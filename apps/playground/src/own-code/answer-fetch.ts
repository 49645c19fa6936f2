import type { AnswerMessage, FetchMessage } from './messages.ts'

/**
 * Makes a request that the worker asks for, and hands the answer on as it comes.
 *
 * @param port - The request's own port.
 * @param fetch - What makes the request.
 * @param stopped - Aborts when the run is over.
 */
export async function answerFetch(
  { url, method, headers, body }: FetchMessage,
  port: MessagePort,
  fetch: typeof globalThis.fetch,
  stopped: AbortSignal,
): Promise<void> {
  const cancelled = new AbortController()
  port.addEventListener('message', () => cancelled.abort())
  port.start()
  const say = (message: AnswerMessage): void => port.postMessage(message)
  try {
    // A relative address would be one of this page's own.
    if (!/^https?:/.test(url)) throw new TypeError('Failed to fetch: only https: is known here')
    const signal = AbortSignal.any([cancelled.signal, stopped])
    const response = await fetch(url, { method, headers, body: body || null, signal })
    const { status, statusText } = response
    say({ kind: 'head', status, statusText, headers: [...response.headers] })
    const reader = response.body?.getReader()
    for (;;) {
      const chunk = await reader?.read()
      if (!chunk || chunk.done) break
      say({ kind: 'chunk', bytes: chunk.value })
    }
    say({ kind: 'end' })
  } catch (error) {
    say({ kind: 'failure', message: error instanceof Error ? error.message : String(error) })
  }
}
