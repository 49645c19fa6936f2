import type { Job } from '../../programs/run-jobs.mjs'
import { always, json } from '../failures/answers.ts'
import type { Failure } from '../failures/failure.ts'
import { services } from '../failures/service.ts'
import { serveHttp2 } from '../servers/http2-server.ts'
import { isHttp2 } from '../servers/script.ts'
import { serve, type Place, type ScriptedServer } from '../servers/scripted-server.ts'
import { createSelfSignedContext } from '../servers/self-signed.ts'
import type { Trial } from './trial.ts'

/** How long an attempt may take where the failure is that nothing comes, in milliseconds. */
const SHORT_MS = 300

/** How long it may take otherwise: as long as the slowest machine likes. */
const LONG_MS = 10_000

/** How long it may take to learn that there is no such host. */
const LOOKUP_MS = 1_000

/** A port on which nobody listens, and which `fetch` does not forbid. */
const UNUSED_PORT = 2

const secureContext = createSelfSignedContext()

/** What a trial is about. */
export interface TrialFacts extends Pick<Job, 'operation' | 'provider'> {
  readonly failure: Failure
  /** An address of loopback for a client that speaks TLS on port 443 and nothing else. */
  readonly ownAddress?: string | undefined
}

/** Starts the servers of a trial. */
export async function openTrial({
  failure,
  provider,
  operation,
  ownAddress,
}: TrialFacts): Promise<Trial> {
  const { setting, warmUp = false } = failure
  const service = services[provider]
  const elsewhere = await serve(always(json(service.customer)))
  const speaksTls = setting === 'self_signed' || (ownAddress && setting !== 'not_tls')
  const place: Place = {
    ...(speaksTls && { secureContext }),
    ...(ownAddress && { host: ownAddress, port: 443 }),
  }
  const origin = `http://127.0.0.1:${elsewhere.port}`
  const script = failure.script(service, origin)
  const start = (): Promise<ScriptedServer> =>
    isHttp2(script) ? serveHttp2(script) : serve(script, place)
  const server = setting === 'refused' || setting === 'unknown_host' ? undefined : await start()
  const job = {
    id: `${failure.name}: ${provider}.${operation}`,
    provider,
    operation,
    baseUrl: addressOf(setting, script, server?.port ?? UNUSED_PORT, ownAddress),
    timeoutMs: timeoutOf(failure),
    warmUp,
  }
  return {
    failure,
    service,
    operation,
    job,
    sends: () => Math.max(0, (server?.requests().length ?? 0) - (warmUp ? 1 : 0)),
    isReused: () => {
      const [first, second] = server?.requests() ?? []
      return second !== undefined && first?.connection === second.connection
    },
    strayed: elsewhere.requests,
    close: async () => void (await Promise.all([server?.close(), elsewhere.close()])),
  }
}

function timeoutOf({ setting, stalls }: Failure): number {
  if (stalls) return SHORT_MS
  return setting === 'unknown_host' ? LOOKUP_MS : LONG_MS
}

function addressOf(
  setting: Failure['setting'],
  script: ReturnType<Failure['script']>,
  port: number,
  ownAddress: string | undefined,
): string {
  if (setting === 'unknown_host') return 'https://drill.invalid'
  if (ownAddress) return `https://${ownAddress}`
  const isSecure = setting === 'not_tls' || setting === 'self_signed' || isHttp2(script)
  return `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`
}
