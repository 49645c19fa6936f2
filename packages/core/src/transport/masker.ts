import { isNameable } from '../params/show-key.ts'
import type { Provider } from './provider.ts'

const MASK = '***'

/** Stands where a letter is hidden: it is none, and is in no text. */
const HIDDEN = '\uffff'

/** An e-mail address, or one whose `@` is percent-encoded. */
const EMAIL = /[^\s"<>(),;:/?=&]+(?:@|%40)[^\s"<>(),;:/?=&]+/gi

/** A text in whose script two letters are rarely a name, and often a part of another word. */
const LATIN = /^[\p{Script=Latin}\p{Script=Common}]*$/u

/** More of a text is never shown, so more is not looked through. */
const MAX_TEXT = 2_000

/** Of a value this long, a provider may quote only the beginning. */
const LONG = 20

/** Masks what must not be shown. */
export interface Masker {
  /** Masks a sentence: whatever was sent, wherever it stands in it. */
  readonly mask: (text: string) => string
  /**
   * Masks a code, an id or an address: what was sent only where it stands alone, so that a customer
   * who is called `token` does not change the code `used_token`.
   */
  readonly maskName: (text: string) => string
}

/**
 * Makes functions that mask, in a text of the provider's, everything that the caller sent (of three
 * letters or more, or two in another script than ours), keys of objects that do not look like ones,
 * every e-mail address, and every key and token.
 *
 * @param sent - What was sent: texts, numbers, dates, and objects and lists of them.
 * @param secrets - Texts to mask whatever they look like, and wherever they stand.
 */
export function createMasker(
  provider: Provider,
  sent: readonly unknown[] = [],
  secrets: readonly string[] = [],
): Masker {
  const values = new Set<string>()
  const collect = (value: unknown): void => {
    if (value instanceof Date) return collect(value.toISOString())
    if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        // Metadata has keys of the user's own: one that is not like a name may be somebody's.
        if (!isNameable(key)) collect(key)
        collect(each)
      }
      return
    }
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    if (text.length < (LATIN.test(text) ? 3 : 2) || provider.publicId.test(text)) return
    values.add(text)
    // What could not be read is often quoted as it came: from a path, a form or JSON.
    values.add(encodeURIComponent(text))
    values.add(new URLSearchParams([['', text]]).toString().slice(1))
    values.add(JSON.stringify(text).slice(1, -1))
  }
  collect(sent)
  const longestFirst = [...values].sort((one, other) => other.length - one.length)
  const through = (text: string, isAlone: boolean): string => {
    const shown = text.slice(0, MAX_TEXT)
    // Looked for in the text as it came: what is masked may be a part of something that has to go.
    const letters = shown.split('')
    const folded = fold(shown)
    for (const secret of secrets) hide(letters, folded, secret, false)
    for (const value of longestFirst) hide(letters, folded, value, isAlone && isCommon(value))
    for (const pattern of [EMAIL, provider.secret]) {
      for (const [match] of shown.matchAll(pattern)) hide(letters, folded, match, false)
    }
    const masked = letters.join('').replace(/\uffff+/g, MASK)
    // What was cut off may have left the beginning of something that is to be masked.
    return text.length > MAX_TEXT ? masked.slice(0, -100) : masked
  }
  return { mask: (text) => through(text, false), maskName: (text) => through(text, true) }
}

/** Hides a value wherever it stands in a folded text, and the beginning of a long one. */
function hide(letters: string[], text: string, value: string, isAlone: boolean): void {
  const foldedValue = fold(value.slice(0, MAX_TEXT))
  const head = foldedValue.slice(0, LONG)
  let start = text.indexOf(head)
  while (start >= 0) {
    let end = start + head.length
    while (end < text.length && text[end] === foldedValue[end - start]) end++
    const isPart = isAlone && (isJoined(letters[start - 1]) || isJoined(letters[end]))
    if (!isPart) letters.fill(HIDDEN, start, end)
    start = text.indexOf(head, end)
  }
}

/** Tells whether a value is so short, or so much a word, that a code or an id may hold it by chance. */
function isCommon(value: string): boolean {
  return value.length < 6 || /^\p{L}+$/u.test(value)
}

/** Tells whether a letter goes on with the word, id or address that its neighbour is a part of. */
function isJoined(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}_./-]/u.test(letter)
}

/**
 * Puts a text in lower case, but for the one letter that would grow and move all that follows, and
 * the one that is written in another way at the end of a word.
 */
function fold(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase().replaceAll('ς', 'σ')
}
