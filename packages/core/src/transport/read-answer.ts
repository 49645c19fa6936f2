import type { Outcome } from '../errors/outcome.ts'
import { isRecord } from '../params/is-record.ts'
import type { Endpoint } from './endpoint.ts'
import type { AnswerFailure } from './failure.ts'
import type { Masker } from './masker.ts'
import type { Provider, ProviderError } from './provider.ts'
import { readRetryAfter } from './retry-after.ts'
import { answerKindOf, isSuccess, isTransient, outcomeOf } from './status.ts'

/** An answer as it came. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Why the text is not whole, where it is not. */
  readonly cut?: 'too_large' | 'lost' | undefined
}

/** What reading an answer takes besides it. */
export interface ReadContext {
  readonly provider: Provider
  readonly endpoint: Endpoint
  /** Gives what masks whatever must not be shown; it is made where something is to be shown. */
  readonly masker: () => Masker
  /** Gives the time of day, in milliseconds since 1970. */
  readonly now: () => number
}

/** A value that the API promises, or the failure that the answer means. */
export type ReadAnswer =
  | { readonly ok: true; readonly value: unknown; readonly answer: Answer }
  | { readonly ok: false; readonly failure: AnswerFailure }

const TOO_LARGE = 'is larger than `maxResponseBytes`'

/** A provider's code or sentence longer than this is not for a message. */
const MAX_SENTENCE = 300

/** Reads an answer: as the value that the endpoint promises, or as what went wrong. */
export function readAnswer(answer: Answer, context: ReadContext): ReadAnswer {
  const { endpoint, provider } = context
  const data = parse(answer.text)
  if (!isSuccess(answer.status)) return fail(answer, context, data, readError())

  const expected = promised(endpoint)
  const isKind = isRecord(data) && (!expected.object || data['object'] === expected.object)
  const items = isKind && expected.isList ? data['data'] : undefined
  if (Array.isArray(items) && items.every(isRecord)) return { ok: true, value: data, answer }
  if (isKind && !expected.isList && typeof data['id'] === 'string' && data['id'] !== '') {
    return { ok: true, value: data, answer }
  }
  if (answer.cut === 'too_large') return flawed(TOO_LARGE)
  if (answer.text.trim() === '') return flawed('is empty')
  if (data === undefined) return flawed('is not JSON')
  const error = readError()
  if (error) return fail(answer, context, data, error)
  const noun = expected.object ?? 'record'
  if (!isKind) return flawed(`is not a ${noun}`)
  if (expected.isList) return flawed('has no list of records in `data`')
  return flawed(`is a ${noun} without its id`, 'succeeded')

  function readError(): ProviderError | undefined {
    return isRecord(data) ? provider.readError(data) : undefined
  }

  function flawed(flaw: string, outcome: Outcome = 'unknown'): ReadAnswer {
    const failure = {
      ...base(answer, data),
      kind: 'response',
      transient: false,
      outcome,
      flaw,
    } as const
    return { ok: false, failure }
  }
}

function fail(
  answer: Answer,
  context: ReadContext,
  data: unknown,
  error: ProviderError | undefined,
): ReadAnswer {
  const { status, headers } = answer
  const kind = answerKindOf(status, error)
  const { mask, maskName } = context.masker()
  const show = (text: string | undefined): string | undefined => text && clip(plain(mask(text)))
  const showName = (text: string | undefined): string | undefined =>
    text && clip(plain(maskName(text)))
  const failure: AnswerFailure = {
    ...base(answer, data),
    kind,
    outcome: outcomeOf(status),
    transient: isTransient(status),
    code: showName(error?.code),
    sentence: show(error?.message),
    documentationUrl: showName(error?.documentationUrl),
    fields: error?.fields?.map(({ name, reason }) => ({
      name: plain(maskName(name)),
      reason: plain(mask(reason)),
    })),
    flaw: kind === 'response' ? flawOf(answer) : undefined,
    retryAfterMs: readRetryAfter(headers, context.now()),
  }
  return { ok: false, failure }
}

function base(
  answer: Answer,
  data: unknown,
): Pick<AnswerFailure, 'status' | 'headers' | 'body' | 'data'> {
  return { status: answer.status, headers: answer.headers, body: answer.text, data }
}

function flawOf({ status, cut }: Answer): string {
  if (cut) return cut === 'too_large' ? TOO_LARGE : 'was cut off'
  if (status === 404) return 'is a 404 page of somebody else: check `baseUrl`'
  return 'is a redirect, which is not followed: check `baseUrl`'
}

/** What the endpoint's result schema promises, read from the schema itself. */
function promised({ result }: Endpoint): { object: string | undefined; isList: boolean } {
  // A schema whose `object` is a literal names the kind of the answer.
  const { entries } = result as unknown as {
    entries: { object?: { literal?: string }; data?: unknown }
  }
  return { object: entries.object?.literal, isList: 'data' in entries }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Takes out what could forge a line of a log. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}

function clip(text: string): string {
  return text.length > MAX_SENTENCE ? `${text.slice(0, MAX_SENTENCE)}…` : text
}
