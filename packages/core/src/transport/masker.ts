import type { Provider } from './provider.ts'

const MASK = '***'

/** An e-mail address, or one whose `@` is percent-encoded. */
const EMAIL = /[^\s"'<>(),;:/?=&]+(?:@|%40)[^\s"'<>(),;:/?=&]+/gi

/**
 * Makes a function that masks, in a text of the provider's, everything that the caller sent (of
 * three letters or more), every e-mail address, and every key and token.
 *
 * @param sent - What was sent: texts, numbers, and objects and lists of them.
 * @param secrets - Texts to mask whatever they look like.
 */
export function createMasker(
  provider: Provider,
  sent: readonly unknown[],
  secrets: readonly string[],
): (text: string) => string {
  const values = new Set(secrets)
  collect(sent, values, provider.publicId)
  const longestFirst = [...values].sort((one, other) => other.length - one.length)
  const known =
    longestFirst.length > 0 ? new RegExp(longestFirst.map(escape).join('|'), 'gi') : undefined
  return (text) => {
    const masked = known ? text.replace(known, MASK) : text
    return masked.replace(EMAIL, MASK).replace(provider.secret, MASK)
  }
}

function collect(value: unknown, into: Set<string>, publicId: RegExp): void {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collect(inner, into, publicId)
    return
  }
  if (typeof value !== 'string' && typeof value !== 'number') return
  const text = String(value).trim()
  if (text.length < 3 || publicId.test(text)) return
  into.add(text)
  into.add(encodeURIComponent(text))
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
