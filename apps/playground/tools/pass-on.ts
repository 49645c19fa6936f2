import type { IncomingMessage } from 'node:http'
import type { Environment, TestAccount } from '../src/operations/test-account.ts'
import type { Gate } from './create-gate.ts'
import type { Target } from './find-target.ts'
import { readBody } from './read-body.ts'

/** What the page gets to see of an answer. */
export interface PassedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a request is passed on with. */
export interface Passing {
  readonly account: TestAccount
  readonly environment: Environment
  readonly gate: Gate
  /** How long the provider may take, in milliseconds. */
  readonly timeout: number
}

/** In bytes. */
const MAX_BODY = 64 * 1024

/** The headers that a request may keep. */
const REQUEST_HEADERS = ['accept', 'content-type']

/** The headers that an answer may keep. */
const ANSWER_HEADERS = ['content-type', 'retry-after', 'x-request-id', 'x-response-id']

/**
 * Sends a request to the provider, with the credentials of the environment instead of its own, and
 * gives the answer, in which they do not occur.
 *
 * @param gone - Is aborted when nobody waits for the answer any more.
 * @throws The reason of `gone` where nothing was sent yet.
 */
export async function passOn(
  request: IncomingMessage,
  { endpoint: { method }, url }: Target,
  { account, environment, gate, timeout }: Passing,
  gone: AbortSignal,
): Promise<PassedAnswer> {
  const body = await readBody(request, MAX_BODY)
  if (!body) return answer(413, 'The body has more than 64 kB. Nothing was sent.')
  const leave = await gate.enter(gone)
  const signal = AbortSignal.any([gone, AbortSignal.timeout(timeout)])
  try {
    const response = await fetch(url, {
      method,
      headers: {
        ...pick([...REQUEST_HEADERS, ...account.headers], (name) => request.headers[name]),
        ...account.credentials(environment),
      },
      body: method === 'GET' || method === 'DELETE' ? null : body,
      redirect: 'manual',
      signal,
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: pick(ANSWER_HEADERS, (name) => response.headers.get(name)),
      body: hide(text, account, environment),
    }
  } catch {
    // What is thrown may name the address, and with it somebody's id.
    return signal.aborted
      ? answer(504, `The provider did not answer within ${timeout / 1000} s.`)
      : answer(502, 'The connection to the provider failed.')
  } finally {
    leave()
  }
}

/** Makes an answer of the dev server's own. */
export function answer(status: number, body: string): PassedAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

function pick(
  names: readonly string[],
  read: (name: string) => string | readonly string[] | null | undefined,
): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of names) {
    const value = read(name)
    if (typeof value === 'string') found[name] = value
  }
  return found
}

/** Takes out the secrets, in case that the provider repeats them. */
function hide(text: string, { secrets }: TestAccount, environment: Environment): string {
  return secrets
    .map((name) => environment[name] ?? '')
    .flatMap((secret) => [btoa(`${secret}:`), btoa(secret), secret])
    .filter(Boolean)
    .reduce((hidden, secret) => hidden.replaceAll(secret, '••••••••'), text)
}
