/** A stretch of a program or of JSON, and what it is. */
export interface Token {
  readonly text: string
  readonly kind: 'plain' | 'comment' | 'key' | 'string' | 'number' | 'keyword' | 'call'
}

const KINDS = ['comment', 'key', 'string', 'number', 'keyword', 'call'] as const

const KEYWORDS =
  'import from const let async await function return new typeof if else for of in while break ' +
  'continue instanceof try catch finally throw true false null undefined interface type extends'

/**
 * One group for each kind, in their order. A `//` inside a string is none that begins a comment; a
 * line that begins with a star is in one.
 */
const PATTERN = new RegExp(
  [
    String.raw`(\/\/.*|^\s*\/?\*.*)`,
    String.raw`("(?:[^"\\\n]|\\.)*"(?=\s*:)|[A-Za-z_$][\w$]*(?=\??:))`,
    String.raw`("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')`,
    String.raw`(-?\b\d+(?:\.\d+)?\b)`,
    String.raw`(?<![.\w$])(${KEYWORDS.replaceAll(' ', '|')})\b`,
    String.raw`([A-Za-z_$][\w$]*)(?=\()`,
  ].join('|'),
  'gm',
)

/** Splits a program, or JSON, into what is to be coloured; the texts together are the whole. */
export function highlight(source: string): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of source.matchAll(PATTERN)) {
    if (match.index > end) tokens.push({ text: source.slice(end, match.index), kind: 'plain' })
    const group = match.slice(1).findIndex((text) => text !== undefined)
    tokens.push({ text: match[0], kind: KINDS[group] ?? 'plain' })
    end = match.index + match[0].length
  }
  if (end < source.length) tokens.push({ text: source.slice(end), kind: 'plain' })
  return tokens
}
