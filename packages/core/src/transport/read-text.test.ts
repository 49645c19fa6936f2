import { gzipSync } from 'node:zlib'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { readText, TooLarge } from './read-text.ts'

const long = 'x'.repeat(1000)

const answer = (body: string, headers: Record<string, string> = {}): Response =>
  new Response(body, { headers })

describe('readText', () => {
  it.each([
    ['that says how long it is', { 'content-length': '4' }],
    ['that does not say how long it is', {}],
    ['that says nonsense of its length', { 'content-length': '4, 4' }],
  ])('reads an answer %s', async (_, headers) => {
    await expect(readText(answer('ก!', headers), 10, {})).resolves.toBe('ก!')
  })

  it.each([
    ['says so', { 'content-length': '1000' }],
    ['does not say so', {}],
    ['says that it is short', { 'content-length': '4' }],
  ])('refuses an answer that is too large and %s', async (_, headers) => {
    await expect(readText(answer(long, headers), 999, {})).rejects.toBeInstanceOf(TooLarge)
    await expect(readText(answer(long, headers), 1000, {})).resolves.toBe(long)
  })

  it.each(['', '-1', '0x1', '1e0', '4, 4'])(
    'reads an answer chunk by chunk that says of its length: %j',
    async (length) => {
      const cancel = vi.fn()
      const body = new ReadableStream({ cancel }, { highWaterMark: 0 })
      const progress: Parameters<typeof readText>[2] = {}
      const text = readText(
        new Response(body, { headers: { 'content-length': length } }),
        999,
        progress,
      )
      void progress.cancel?.()
      expect(cancel).toHaveBeenCalledTimes(1)
      expect(await text).toBe('')
    },
  )

  it('does not unpack an answer beyond what it may have', async () => {
    const packed = gzipSync('x'.repeat(10_000_000))
    const server = createServer((_, response) => {
      response.setHeader('content-encoding', 'gzip')
      response.setHeader('content-length', packed.length)
      response.end(packed)
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as AddressInfo
    let read = 0
    try {
      const response = await fetch(`http://127.0.0.1:${port}`)
      const counted = response.body?.pipeThrough(
        new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(chunk, controller) {
            read += chunk.byteLength
            controller.enqueue(chunk)
          },
        }),
      )
      const seen = new Response(counted ?? null, { headers: response.headers })
      await expect(readText(seen, 100_000, {})).rejects.toBeInstanceOf(TooLarge)
      expect(read).toBeLessThan(2_000_000)
    } finally {
      server.close()
      server.closeAllConnections()
    }
  })
})
