import { jsonAnswer, networkError, toBrokenResponse, toResponse } from '../answer.ts'

/** What `fetch` does with one request. */
export type Step = (signal: AbortSignal) => Promise<Response>

const PAGE = '<html><body>Service page</body></html>'

/** Answers with a value as JSON. */
export function answerWith(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Step {
  return async () => toResponse(jsonAnswer(status, value, headers), 'POST')
}

/** Answers with a text that is not the provider's. */
export function page(
  status: number,
  text: string = PAGE,
  headers: Record<string, string> = {},
): Step {
  return async () => new Response(text, { status, headers })
}

/** The connection is refused: nothing was sent. */
export const refused: Step = () => Promise.reject(networkError('ECONNREFUSED', 'connect'))

/** The connection is reset before any answer. */
export const reset: Step = () => Promise.reject(networkError('ECONNRESET'))

/** No answer ever comes, not even after the signal. */
export const stalledHeaders: Step = () => new Promise(() => {})

/** The answer breaks off within its body. */
export function cutBody(value: unknown): Step {
  return async (signal) =>
    toBrokenResponse(jsonAnswer(200, value), { type: 'cut', commit: true }, signal)
}

/** The answer stops within its body. */
export function stalledBody(value: unknown): Step {
  return async (signal) =>
    toBrokenResponse(jsonAnswer(200, value), { type: 'stall', at: 'body', commit: true }, signal)
}
