import type { CallInput } from '../src/transport/read-call.ts'
import type { Endpoint } from '../src/transport/endpoint.ts'
import type { Provider } from '../src/transport/provider.ts'
import { SdkError } from '../src/errors/sdk-error.ts'
import { Transport } from '../src/transport/transport.ts'
import { acme } from './acme.ts'
import { fakeClock } from './fake-clock.ts'
import type { SeenRequest, Step } from './scripted-fetch.ts'
import { json, scriptedFetch, thing } from './scripted-fetch.ts'

const BASE = 'https://proxy.example/v1/acme'

/** What a call is made with besides its endpoint and its input. */
export interface FuzzedSetup {
  readonly provider?: Provider
  readonly settings?: object
  readonly step?: Step
}

/** How a call ended. */
export interface FuzzedCall {
  /** `value`, the kind of its error, or what the foreign error was that it ended in. */
  readonly end: string
  readonly value: unknown
  readonly error: unknown
  readonly seen: readonly SeenRequest[]
  /** What does not hold of a request, though it has to hold of every one. */
  readonly broken: readonly string[]
}

/** Makes a call with whatever it is given, and finds what has to hold of every call and does not. */
export async function fuzzedCall(
  endpoint: Endpoint,
  input: unknown,
  { provider = acme, settings = {}, step = json(thing) }: FuzzedSetup = {},
): Promise<FuzzedCall> {
  const { fetch, seen } = scriptedFetch(step)
  const given = { secretKey: 'skey_1', baseUrl: BASE, fetch, clock: fakeClock(), ...settings }
  const transport = new Transport(provider, given)
  // What the types forbid is what this is about.
  const promise = attempt(() => transport.call(endpoint, input as CallInput))
  if ('thrown' in promise) {
    return { end: 'thrown by the call', value: undefined, error: promise.thrown, seen, broken: [] }
  }
  const result = await promise.made.safe()
  const error: unknown = result.ok ? undefined : result.error
  const end = result.ok
    ? 'value'
    : error instanceof SdkError
      ? error.kind
      : `foreign: ${name(error)}`
  const value = result.ok ? result.value : undefined
  return { end, value, error, seen, broken: seen.flatMap((one) => findBroken(endpoint, one)) }
}

function attempt<T>(make: () => T): { made: T } | { thrown: unknown } {
  try {
    return { made: make() }
  } catch (thrown) {
    return { thrown }
  }
}

function name(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : typeof error
}

/** Finds what is wrong with where a request goes, and with its headers. */
function findBroken(endpoint: Endpoint, { url, headers, method }: SeenRequest): string[] {
  const broken: string[] = []
  const check = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what)
  }
  const { origin, pathname, hash, username } = new URL(url)
  check(origin === 'https://proxy.example' && username === '', `the origin of ${url}`)
  check(hash === '', `the fragment of ${url}`)
  const wanted = `/v1/acme${endpoint.path}`.split('/')
  const segments = pathname.split('/')
  check(segments.length === wanted.length, `the number of segments of ${url}`)
  for (const [index, segment] of wanted.entries()) {
    const isId = segment.startsWith('{')
    check(isId ? segments[index] !== '' : segments[index] === segment, `the path of ${url}`)
  }
  check(method === endpoint.method, `the method ${method}`)
  for (const text of Object.entries(headers).flat()) {
    check(/^[\x20-\x7e]+$/.test(text), `the header ${JSON.stringify(text)}`)
  }
  check(headers['authorization'] === `Basic ${btoa('skey_1:')}`, 'the header authorization')
  check(headers['accept'] === 'application/json', 'the header accept')
  check(headers['acme-version'] === '1', 'the header acme-version')
  check(headers['user-agent'] === 'x-acme/1.0.0', 'the header user-agent')
  check(!('host' in headers) && !('content-length' in headers), 'a header of the runtime’s own')
  check('made' in attempt(() => new Headers(headers)), 'the headers together')
  return broken
}
