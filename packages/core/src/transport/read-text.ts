import { headerOf } from './header-of.ts'

/** Says that an answer is larger than it may be. It never reaches a user. */
export class TooLarge {}

const utf8 = new TextDecoder()

/**
 * Reads the text of an answer.
 *
 * @param maxBytes - How many bytes it may have; `Infinity` for any number.
 * @param progress - Is given what closes the body before its end.
 * @throws {TooLarge} when it has more bytes than it may have.
 * @throws whatever the reading of the body failed with.
 */
export async function readText(
  response: Response,
  maxBytes: number,
  progress: { cancel?: (() => Promise<void>) | undefined },
): Promise<string> {
  // Reading chunk by chunk takes a quarter more time in Node.js than a whole call with `fetch`.
  const reader = isShort(response, maxBytes) ? undefined : response.body?.getReader()
  // A `fetch` of the user's own may give what only resembles a Response.
  if (!reader) {
    const text: unknown = await response.text()
    if (typeof text !== 'string') return ''
    // So many characters have at least so many bytes.
    if (text.length > maxBytes) throw new TooLarge()
    return text
  }
  progress.cancel = async () => {
    try {
      await reader.cancel()
    } catch {
      // What cannot be closed is left as it is.
    }
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    // Decoded in one go, a text is kept in half the memory, and parsed in less time.
    if (done) return utf8.decode(join(chunks, size))
    size += value.byteLength
    if (size > maxBytes) throw new TooLarge()
    chunks.push(value)
  }
}

/** Whether an answer says itself that it is short enough, and is not packed. */
function isShort({ headers }: Response, maxBytes: number): boolean {
  // Without a length, or with nonsense for one, it says nothing.
  const [length] = /^\d+$/.exec(headerOf(headers, 'content-length') ?? '') ?? []
  return Number(length) <= maxBytes && headerOf(headers, 'content-encoding') === undefined
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks
  if (first && chunks.length === 1) return first
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
