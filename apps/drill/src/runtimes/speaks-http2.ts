import { services } from '../failures/service.ts'
import { answers } from '../failures/streams.ts'
import { serveHttp2 } from '../servers/http2-server.ts'
import type { Runtime } from './runtime.ts'

/**
 * Tells whether a runtime's `fetch` offers a server to speak HTTP/2.
 *
 * @throws Error when it does not even connect.
 */
export async function speaksHttp2({ name, run }: Runtime): Promise<boolean> {
  const server = await serveHttp2({ streams: [answers(services.omise.customer)] })
  const baseUrl = `https://127.0.0.1:${server.port}`
  const call = { provider: 'omise', operation: 'read', timeoutMs: 10_000, warmUp: false } as const
  try {
    await run([{ id: 'HTTP/2', baseUrl, ...call }])
    const offered = server.offered()
    if (!offered) throw new Error(`${name} does not connect`)
    return offered.has('h2')
  } finally {
    await server.close()
  }
}
