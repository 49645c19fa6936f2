import { AbortError } from '../errors/abort-error.ts'
import type { AnyError } from '../errors/any-error.ts'
import type { Attempt } from '../errors/attempt.ts'
import { AuthenticationError } from '../errors/authentication-error.ts'
import { ConnectionError } from '../errors/connection-error.ts'
import { DuplicateError } from '../errors/duplicate-error.ts'
import { InvalidRequestError } from '../errors/invalid-request-error.ts'
import { NotFoundError } from '../errors/not-found-error.ts'
import type { Outcome } from '../errors/outcome.ts'
import { PermissionError } from '../errors/permission-error.ts'
import { RateLimitError } from '../errors/rate-limit-error.ts'
import { ResponseError } from '../errors/response-error.ts'
import { ServerError } from '../errors/server-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import type { Endpoint } from './endpoint.ts'
import type { Failure } from './failure.ts'
import type { Provider } from './provider.ts'

/** What an error has to know of the call. */
export interface EndedCall {
  readonly provider: Provider
  readonly endpoint: Endpoint
  readonly outcome: Outcome
  readonly retryable: boolean
  readonly attempts: readonly Attempt[]
}

/** The class of each failure that an answer led to, and what happened, in our words. */
const ANSWERS = {
  authentication: [
    AuthenticationError,
    'the key was refused: check that it is whole, secret, and of this environment',
  ],
  permission: [PermissionError, 'the key may not do this, or not from here'],
  not_found: [NotFoundError, 'there is no such record'],
  duplicate: [DuplicateError, 'there is such a record already: read it instead'],
  invalid_request: [InvalidRequestError, 'the request was refused'],
  rate_limit: [RateLimitError, 'there were too many requests: wait before the next one'],
  server: [ServerError, 'the provider failed'],
  response: [ResponseError, 'the answer'],
} as const

/** What to know about the write, by outcome. */
const EFFECTS: Readonly<Record<Outcome, string>> = {
  not_sent: 'nothing was sent',
  rejected: 'it took no effect',
  unknown: 'it may have taken effect',
  succeeded: 'it took effect',
}

/** Makes the error that a call ends in: the one door through which failed attempts become ours. */
export function createError(failure: Failure, call: EndedCall): AnyError {
  const { endpoint, outcome, attempts } = call
  const { operation, method } = endpoint
  const { name, title } = call.provider
  const details = { ...call, provider: name, operation }
  // A read that was sent has no effect to speak of.
  const effect = method === 'GET' && outcome !== 'not_sent' ? '' : `; ${EFFECTS[outcome]}`
  const say = (what: string): string => `${operation}: ${what}${effect}`
  switch (failure.kind) {
    case 'connection': {
      const { code, sent } = failure
      const what = !sent
        ? 'ky, which sends the requests, could not be loaded'
        : outcome === 'not_sent'
          ? `no connection to ${title} could be made`
          : `the connection to ${title} was lost`
      return new ConnectionError(say(code ? `${what} (${code})` : what), { ...details, code })
    }
    case 'timeout':
      return new TimeoutError(
        say(`no whole answer came within ${failure.ms} ms (\`${failure.phase}\`)`),
        { ...details, phase: failure.phase },
      )
    case 'aborted':
      return new AbortError(say('the signal aborted it'), { ...details, cause: failure.cause })
    default: {
      const [ErrorClass, words] = ANSWERS[failure.kind]
      const { flaw, status, code, sentence } = failure
      const what = flaw ? `${words} ${flaw}` : words
      const said = sentence ? `; ${title} says: ${sentence.replace(/\.$/, '')}` : ''
      return new ErrorClass(say(`${what} (${status}${code ? ` ${code}` : ''})${said}`), {
        ...failure,
        ...details,
        requestId: attempts.at(-1)?.requestId,
      })
    }
  }
}
