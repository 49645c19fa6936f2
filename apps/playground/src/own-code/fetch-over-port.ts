import type { AnswerMessage, CancelMessage, FetchMessage } from './messages.ts'

/** These have no body, and a `Response` refuses to be given one. */
const WITHOUT_BODY = new Set([204, 205, 304])

/**
 * Makes a request by asking the page for it.
 *
 * @param page - The port to the page.
 * @param onEnd - Is called when nothing more will come.
 */
export async function fetchOverPort(
  page: MessagePort,
  onEnd: () => void,
  ...[input, init]: Parameters<typeof fetch>
): Promise<Response> {
  try {
    const request = new Request(input, init)
    const { url, method, headers, signal } = request
    const body = await request.text()
    signal.throwIfAborted()
    return await ask(
      page,
      { kind: 'fetch', url, method, headers: [...headers], body },
      signal,
      onEnd,
    )
  } catch (error) {
    onEnd()
    throw error
  }
}

function ask(
  page: MessagePort,
  message: FetchMessage,
  signal: AbortSignal,
  onEnd: () => void,
): Promise<Response> {
  const { port1: port, port2 } = new MessageChannel()
  return new Promise((resolve, reject) => {
    let body: ReadableStreamDefaultController | undefined
    const close = (): void => {
      port.close()
      onEnd()
    }
    const cancel = (): void => {
      const cancelled: CancelMessage = 'cancel'
      port.postMessage(cancelled)
      close()
    }
    const fail = (error: unknown): void => {
      reject(error)
      body?.error(error)
    }
    const stream = new ReadableStream({
      start(controller) {
        body = controller
      },
      cancel,
    })
    signal.addEventListener('abort', () => {
      cancel()
      fail(signal.reason)
    })
    port.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
      if (data.kind === 'head') {
        resolve(new Response(WITHOUT_BODY.has(data.status) ? null : stream, data))
      } else if (data.kind === 'chunk') {
        body?.enqueue(data.bytes)
      } else {
        close()
        if (data.kind === 'end') body?.close()
        else fail(new TypeError(data.message))
      }
    })
    port.start()
    page.postMessage(message, [port2])
  })
}
