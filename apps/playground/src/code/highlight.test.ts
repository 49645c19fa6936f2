import { describe, expect, it } from 'vitest'
import { highlight } from './highlight.ts'

describe('highlight', () => {
  it('tells the parts of a program apart', () => {
    const tokens = highlight(`const page = await x.list({ limit: 5, a: 'https://x' }) // all`)
    expect(tokens.filter(({ kind }) => kind !== 'plain')).toEqual([
      { kind: 'keyword', text: 'const' },
      { kind: 'keyword', text: 'await' },
      { kind: 'call', text: 'list' },
      { kind: 'key', text: 'limit' },
      { kind: 'number', text: '5' },
      { kind: 'key', text: 'a' },
      { kind: 'string', text: `'https://x'` },
      { kind: 'comment', text: '// all' },
    ])
  })

  it('knows the words of the language, but not as names of methods', () => {
    const tokens = highlight('for (const a of b) if (a) await c().catch(d)')
    const words = tokens.filter(({ kind }) => kind === 'keyword').map(({ text }) => text)
    expect(words).toEqual(['for', 'const', 'of', 'if', 'await'])
  })

  it('tells the keys of JSON from its texts', () => {
    const tokens = highlight('{"a": "b: \\"c\\"", "d": null}')
    expect(tokens.filter(({ kind }) => kind !== 'plain')).toEqual([
      { kind: 'key', text: '"a"' },
      { kind: 'string', text: '"b: \\"c\\""' },
      { kind: 'key', text: '"d"' },
      { kind: 'keyword', text: 'null' },
    ])
  })

  it('knows the comments of a declaration, and its keys that may be left out', () => {
    for (const line of ['/** The key. */', '   * of the `limit`', '  */']) {
      expect(highlight(line)).toEqual([{ kind: 'comment', text: line }])
    }
    expect(highlight('a?: string').at(0)).toEqual({ kind: 'key', text: 'a' })
  })

  it('loses nothing', () => {
    const source = `import { a } from 'b'\n  "x": -1.5e3, 'it\\'s', "unfinished`
    const tokens = highlight(source)
    expect(tokens.map(({ text }) => text).join('')).toBe(source)
  })
})
