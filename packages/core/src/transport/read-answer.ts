import type { Outcome } from '../errors/outcome.ts'
import { isRecord } from '../params/is-record.ts'
import type { Endpoint } from './endpoint.ts'
import type { AnswerFailure, Failure } from './failure.ts'
import type { Masker } from './masker.ts'
import type { Provider } from './provider.ts'
import { readRetryAfter } from './read-retry-after.ts'
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

/** A value that the API promises, or what an attempt failed with instead. */
export type ReadAnswer =
  | { readonly ok: true; readonly value: unknown; readonly answer: Answer }
  | { readonly ok: false; readonly failure: Failure }

/** What is wrong with an answer, and whether the request took effect where its status does not tell. */
type Flaw = readonly [words: string, outcome?: Outcome]

/** What is longer than this is not for a message. */
const MAX_SENTENCE = 300

/** Reads an answer: as the value that the endpoint promises, or as what went wrong. */
export function readAnswer(answer: Answer, context: ReadContext): ReadAnswer {
  const { status, headers, text: body } = answer
  const data = parse(body)
  const [flaw, outcome = 'unknown'] = findFlaw(answer, data, context.endpoint) ?? []
  if (flaw === undefined) return { ok: true, value: data, answer }

  const error = isRecord(data) ? context.provider.readError(data) : undefined
  const kind = answerKindOf(status, error)
  const { mask, maskName } = context.masker()
  const failure: AnswerFailure = {
    kind,
    outcome: isSuccess(status) && !error ? outcome : outcomeOf(status),
    transient: isTransient(status),
    status,
    headers,
    body,
    data,
    flaw: kind === 'response' ? flaw : undefined,
    code: error?.code && tidy(maskName(error.code)),
    sentence: error?.message && tidy(mask(error.message)),
    documentationUrl: error?.documentationUrl && tidy(maskName(error.documentationUrl)),
    fields: error?.fields?.map(({ name, reason }) => ({
      name: tidy(maskName(name)),
      reason: tidy(mask(reason)),
    })),
    retryAfterMs: readRetryAfter(headers, context.now()),
  }
  return { ok: false, failure }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Finds what makes an answer another than the endpoint's result schema promises. */
function findFlaw(
  { status, text, cut }: Answer,
  data: unknown,
  endpoint: Endpoint,
): Flaw | undefined {
  if (cut) return [cut === 'too_large' ? 'is larger than `maxResponseBytes`' : 'was cut off']
  if (status === 404) return ['is a 404 page of somebody else: check `baseUrl`']
  if (!isSuccess(status)) return ['is a redirect, which is not followed: check `baseUrl`']
  if (data === undefined) return [text.trim() === '' ? 'is empty' : 'is not JSON']
  // A schema whose `object` is a literal names the kind of the answer.
  const { entries } = endpoint.result as unknown as {
    entries: { object?: { literal?: string }; data?: unknown }
  }
  const kind = entries.object?.literal
  const noun = kind ?? 'record'
  if (!isRecord(data) || (kind && data['object'] !== kind)) return [`is not a ${noun}`]
  if ('data' in entries) {
    const { data: items } = data
    const isList = Array.isArray(items) && items.every(isRecord)
    return isList ? undefined : ['has no list of records in `data`']
  }
  const hasId = typeof data['id'] === 'string' && data['id'] !== ''
  return hasId ? undefined : [`is a ${noun} without its id`, 'succeeded']
}

/** Takes out what could forge a line of a log, and what is too long. */
function tidy(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ')
  return line.length > MAX_SENTENCE ? `${line.slice(0, MAX_SENTENCE)}…` : line
}
