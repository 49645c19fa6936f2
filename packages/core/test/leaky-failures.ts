import fc from 'fast-check'
import type { Secrets } from './people.ts'
import type { Step } from './scripted-fetch.ts'
import { json } from './scripted-fetch.ts'

/**
 * An attempt that fails, with every secret in every place where a failure can have one. In the id
 * of the request stand all of them, or those that are named.
 */
export type LeakyFailure = (secrets: Secrets, inId?: readonly string[]) => Step

const STATUSES = [200, 302, 400, 401, 403, 404, 408, 409, 422, 429, 500, 503]

/** Quotes the secrets as a provider may: as they are, in capitals, encoded. */
function quote(secrets: Secrets): string {
  const texts: string[] = Object.values(secrets)
  const quoted = texts.flatMap((text) => [text, text.toUpperCase(), encodeURIComponent(text)])
  return `Refused (${quoted.join('; ')}) by ${btoa(`${secrets.key}:`)}`
}

/** A header can only hold bytes. */
function headersOf(
  secrets: Secrets,
  inId: readonly string[] = Object.values(secrets),
): Record<string, string> {
  const write = (texts: readonly string[]): string => texts.map(encodeURIComponent).join(' ')
  const text = write(Object.values(secrets))
  return { 'x-request-id': write(inId), 'x-echo': text, 'retry-after': text, location: `/${text}` }
}

const inTheProvidersForm = (status: number, where: string): LeakyFailure => {
  return (secrets, inId) => {
    const said = quote(secrets)
    const error = { object: 'error', code: 'bad', message: 'It is bad.' }
    const data = { ...secrets, [said]: said, deep: [{ [secrets.name]: secrets }] }
    return json({ ...data, ...error, [where]: said }, status, headersOf(secrets, inId))
  }
}

const asAPage = (status: number): LeakyFailure => {
  return (secrets, inId) =>
    new Response(`<p>${quote(secrets)}`, { status, headers: headersOf(secrets, inId) })
}

const asAnotherAnswer = (status: number): LeakyFailure => {
  return (secrets, inId) => json({ object: 'person', ...secrets }, status, headersOf(secrets, inId))
}

const onTheNetwork = (code: string): LeakyFailure => {
  return (secrets) => {
    const inner = Object.assign(new Error(quote(secrets)), { code, secrets })
    const cause = new AggregateError([inner], quote(secrets), { cause: inner })
    return Object.assign(new TypeError(quote(secrets), { cause }), { request: secrets })
  }
}

const inTheBody: LeakyFailure = (secrets, inId) => async () => {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(quote(secrets))),
    pull: () => Promise.reject(new TypeError(quote(secrets), { cause: { secrets } })),
  })
  return new Response(body, { headers: headersOf(secrets, inId) })
}

const withoutAnError: LeakyFailure = (secrets) => () =>
  // A `fetch` may reject with anything.
  Promise.reject({ message: quote(secrets), secrets })

/** Failures in which the provider says nothing that is to be told again. */
export const silentFailures: fc.Arbitrary<LeakyFailure> = fc.oneof(
  fc.constantFrom(...STATUSES).map((status) => inTheProvidersForm(status, 'more')),
  fc.constantFrom(...STATUSES).map(asAPage),
  fc.constantFrom(...STATUSES).map(asAnotherAnswer),
  fc.constantFrom('ECONNRESET', 'ECONNREFUSED', 'it says too much').map(onTheNetwork),
  fc.constant(inTheBody),
  fc.constant(withoutAnError),
)

/** Failures of every kind. */
export const leakyFailures: fc.Arbitrary<LeakyFailure> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...STATUSES),
      fc.constantFrom('code', 'message', 'location', 'field', 'reason'),
    )
    .map(([status, where]) => inTheProvidersForm(status, where)),
  silentFailures,
)
