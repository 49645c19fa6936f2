import { MAX_CODE } from './limits.ts'

/** Packs a program so that it can stand in a link: deflated, in the URL's own base64. */
export async function packCode(code: string): Promise<string> {
  const stream = new Blob([code]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Unpacks a program out of a link; gives nothing when it is none, or is too long. */
export async function unpackCode(text: string): Promise<string | undefined> {
  if (text.length > 2 * MAX_CODE || !/^[\w-]+$/.test(text)) return undefined
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return await readText(stream)
  } catch {
    return undefined
  }
}

/** A short text may unpack to a very long one, which is not read to its end. */
async function readText(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<string | undefined> {
  const reader = stream.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let code = ''
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return code + decoder.decode()
    length += value.length
    if (length > MAX_CODE) {
      await reader.cancel()
      return undefined
    }
    code += decoder.decode(value, { stream: true })
  }
}
