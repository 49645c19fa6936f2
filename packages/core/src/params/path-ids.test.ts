import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkId, fillPath, idNames } from './path-ids.ts'

it('names the ids of a path', () => {
  expect(idNames('/customers/{customer_id}/cards/{card_id}')).toEqual(['customer_id', 'card_id'])
})

it('fills in each of them', () => {
  const ids = { customer_id: 'a/b', card_id: 'c' }
  expect(fillPath('/customers/{customer_id}/cards/{card_id}', ids)).toBe('/customers/a%2Fb/cards/c')
})

it.each<[unknown, string]>([
  [undefined, 'missing'],
  [null, 'missing'],
  ['', 'missing'],
  [' ', 'missing'],
  ['\t\n', 'missing'],
  ['.', 'format'],
  ['..', 'format'],
  ['\ud800', 'format'],
  [7, 'type'],
  [{}, 'type'],
  [['a'], 'type'],
  [true, 'type'],
])('refuses %j: %s', (id, code) => {
  expect(checkId(id, 'customer_id')).toMatchObject({ path: 'customer_id', code })
})

it('keeps every id that it takes in one segment of the path, whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      fc.pre(checkId(id, 'customer_id') === undefined)
      const url = new URL(
        `https://x.example/v1${fillPath('/customers/{customer_id}', { customer_id: id })}`,
      )
      const segments = url.pathname.split('/')
      expect(segments.slice(0, 3)).toEqual(['', 'v1', 'customers'])
      expect(segments).toHaveLength(4)
      expect(decodeURIComponent(segments[3] ?? '')).toBe(id)
      expect(url.search + url.hash).toBe('')
    }),
    {
      examples: [
        ['a/b'],
        ['../x'],
        ['a?b#c'],
        ['%2e%2e'],
        ['a b'],
        ['🙂'],
        ['\\'],
        ['//evil.example'],
      ],
    },
  )
})
