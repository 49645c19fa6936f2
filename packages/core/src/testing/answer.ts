import type { CutFault, StallFault } from './faults.ts'

/** A whole answer, before it is sent. */
export interface Answer {
  /** The HTTP status. */
  readonly status: number
  /** The headers, in small letters. */
  readonly headers: Readonly<Record<string, string>>
  /** The text of the answer. */
  readonly body: string
}

/** Makes an answer of a value, as JSON. */
export function jsonAnswer(
  status: number,
  value: unknown,
  headers?: Readonly<Record<string, string>>,
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  }
}

/** The statuses that a `Response` takes no body for. */
const EMPTY_STATUSES = new Set([204, 205, 304])

/** Makes the `Response` that hands out the whole answer. */
export function toResponse(answer: Answer, method: string): Response {
  const { status, headers } = answer
  if (EMPTY_STATUSES.has(status) || method === 'HEAD')
    return new Response(null, { status, headers })
  const bytes = new TextEncoder().encode(answer.body)
  return new Response(bytes, {
    status,
    headers: { 'content-length': String(bytes.length), ...headers },
  })
}

/**
 * Makes a `Response` with the first half of the answer's body, which then breaks off with an error
 * (`cut`) or never goes on (`stall`).
 *
 * @param signal - Ends a body that has stalled: reading it rejects with the signal's reason.
 */
export function toBrokenResponse(
  answer: Answer,
  fault: CutFault | StallFault,
  signal: AbortSignal,
): Response {
  const bytes = new TextEncoder().encode(answer.body)
  const half = bytes.slice(0, Math.ceil(bytes.length / 2))
  let abort: (() => void) | undefined
  let begun = half.length === 0
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (!begun) {
          begun = true
          controller.enqueue(half)
        } else if (fault.type === 'cut') {
          const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })
          controller.error(new TypeError('terminated', { cause }))
        } else {
          abort = () => controller.error(signal.reason)
          if (signal.aborted) return abort()
          signal.addEventListener('abort', abort, { once: true })
          // Nothing more is asked for until this promise is kept, which it never is.
          return new Promise(() => {})
        }
      },
      cancel() {
        if (abort) signal.removeEventListener('abort', abort)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(stream, {
    status: answer.status,
    headers: { 'content-length': String(bytes.length), ...answer.headers },
  })
}

/** Makes the error with which the `fetch` of Node.js rejects, for a code of the system's. */
export function networkError(code: string, syscall = 'read'): TypeError {
  const cause = Object.assign(new Error(`${syscall} ${code}`), { code, syscall })
  return new TypeError('fetch failed', { cause })
}
