import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

const encode = (content: unknown): string => btoa(JSON.stringify(content))

describe('a cursor', () => {
  it('carries whatever it is made from, in letters that a URL takes', () => {
    // Those that base64 writes with `+` and `/` are rare otherwise.
    const rare = fc.string({ unit: fc.constantFrom('~', '?', 'é', '佐') })
    const text = fc.oneof(rare, fc.string({ unit: 'binary' }))
    const params = fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean()))
    const known = fc.tuple(text, fc.integer())
    const step = fc.oneof(
      fc.record({ params, size: fc.nat() }, { requiredKeys: ['params'] }),
      fc.record({ params, known: fc.array(known, { minLength: 1 }), overlaps: fc.boolean() }),
    )
    const total = fc.option(fc.nat(), { nil: undefined })
    fc.assert(
      fc.property(fc.record({ list: text, query: params, total, step }), (content) => {
        const cursor = writeCursor(content)
        expect(cursor).toMatch(/^[\w-]+$/)
        expect(readCursor(cursor)).toEqual(content)
      }),
    )
  })

  it('is read only where every part of it is what it is to be', () => {
    const whole: readonly unknown[] = [1, 'things.list /things', {}, 9, { params: {} }]
    expect(readCursor(encode(whole))).toBeDefined()
    const wrong: readonly (readonly [part: number, value: unknown])[] = [
      // A cursor of another version may mean something else by the same parts.
      [0, 2],
      [0, '1'],
      [1, null],
      [2, []],
      [3, '9'],
      [4, { params: null }],
      [4, { params: {}, size: '5' }],
      [4, { params: {}, known: 'x' }],
      [4, { params: {}, known: ['x', 1] }],
      [4, { params: {}, known: [['x', '1']] }],
      [4, { params: {}, known: [[1, 1]] }],
      [4, { params: {}, known: [{ 0: 'x', 1: 1 }] }],
      [4, { params: {}, known: [['x', 1]], overlaps: 1 }],
      [4, { params: {}, known: [], overlaps: true }],
    ]
    for (const [part, value] of wrong) {
      const content = whole.map((own, index) => (index === part ? value : own))
      expect([content, readCursor(encode(content))]).toEqual([content, undefined])
    }
    for (const text of ['', 'x', '{}', encode({}), encode(null), encode([])]) {
      expect(readCursor(text)).toBeUndefined()
    }
  })
})
