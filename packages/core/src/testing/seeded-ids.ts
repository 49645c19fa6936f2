/** Texts that look random and are the same for the same seed. */
export interface SeededIds {
  /**
   * Gives the next text of that kind. Each kind counts for itself, so the third customer's id is
   * the same however many requests were answered before.
   *
   * @param kind - What the text is for, such as `customer`.
   * @param length - How many characters it has.
   * @param alphabet - The characters to choose from.
   */
  readonly text: (kind: string, length: number, alphabet: string) => string
  /** Gives the next UUID (version 4) of that kind. */
  readonly uuid: (kind: string) => string
}

/** The small letters and the digits, of which both providers make ids. */
export const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** The hexadecimal digits. */
export const HEX_DIGITS = '0123456789abcdef'

/** Creates the ids of a seed, from the first one on. */
export function createSeededIds(seed: number): SeededIds {
  const streams = new Map<string, () => number>()
  const text = (kind: string, length: number, alphabet: string): string => {
    let random = streams.get(kind)
    if (!random) {
      random = mulberry32(hash(`${seed}:${kind}`))
      streams.set(kind, random)
    }
    let result = ''
    while (result.length < length) result += alphabet[Math.floor(random() * alphabet.length)]
    return result
  }
  return {
    text,
    uuid(kind) {
      const digits = text(kind, 30, HEX_DIGITS)
      return digits.replace(/(.{8})(.{4})(.{3})(.{3})(.{12})/, '$1-$2-4$3-8$4-$5')
    },
  }
}

/** Gives numbers from 0 to 1, as Math.random does: Tommy Ettinger's generator, of 32 bits. */
function mulberry32(state: number): () => number {
  let current = state
  return () => {
    current = (current + 0x6d2b79f5) | 0
    let mixed = Math.imul(current ^ (current >>> 15), current | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Makes 32 bits of a text: FNV-1a. */
function hash(text: string): number {
  let bits = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193)
  }
  return bits
}
