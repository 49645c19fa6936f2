/** Says that an answer is larger than it may be. It never reaches a user. */
export class TooLarge {}

/**
 * Reads the text of an answer.
 *
 * @throws {TooLarge} when it has more bytes than it may have.
 * @throws whatever the reading of the body failed with.
 */
export async function readText(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string> {
  const reader = response.body?.getReader()
  // A `fetch` of the user's own may give what only resembles a Response.
  if (!reader) {
    const text: unknown = await response.text()
    return typeof text === 'string' ? text : ''
  }
  // A `fetch` that does not heed the signal would leave the body open for ever.
  const cancel = (): void => void reader.cancel().catch(() => {})
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel, { once: true })
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > maxBytes) {
      cancel()
      throw new TooLarge()
    }
    text += decoder.decode(value, { stream: true })
  }
}
