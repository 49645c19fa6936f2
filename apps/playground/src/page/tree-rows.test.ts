import { describe, expect, it } from 'vitest'
import { stepInTree } from './tree-keys.ts'
import type { TreeRow, TreeView } from './tree-rows.ts'
import { listRows } from './tree-rows.ts'

const nothing: TreeView = { toggled: new Map(), whole: new Set() }

const value = {
  id: 'a',
  cards: { data: [{ id: 'b' }], total: 1, none: [] },
  'not-a-name': { deep: { er: null } },
}

const paths = (rows: readonly TreeRow[]): readonly string[] => rows.map(({ path }) => path)

describe('listRows', () => {
  it('shows the first levels, and each value by its path', () => {
    expect(paths(listRows(value, nothing))).toEqual([
      'id',
      'cards',
      'cards.data',
      'cards.total',
      'cards.none',
      '["not-a-name"]',
      '["not-a-name"].deep',
    ])
  })

  it('opens the only one of a list', () => {
    expect(paths(listRows({ data: [{ id: 'b' }] }, nothing))).toContain('data[0].id')
    expect(paths(listRows({ data: [{ id: 'b' }, { id: 'c' }] }, nothing))).not.toContain(
      'data[0].id',
    )
  })

  it('opens and closes what is asked for', () => {
    const toggled = new Map([
      ['cards', true],
      ['cards.data', true],
      ['cards.data[0]', true],
      ['["not-a-name"]', false],
    ])
    expect(paths(listRows(value, { ...nothing, toggled }))).toEqual([
      'id',
      'cards',
      'cards.data',
      'cards.data[0]',
      'cards.data[0].id',
      'cards.total',
      'cards.none',
      '["not-a-name"]',
    ])
  })

  it('tells each row its place', () => {
    const rows = listRows(value, nothing)
    expect(rows.find(({ path }) => path === 'cards.data')).toMatchObject({
      level: 2,
      position: 1,
      siblings: 3,
      parent: 'cards',
      isOpen: false,
    })
    expect(rows.find(({ path }) => path === 'cards.none')?.isOpen).toBeUndefined()
    expect(rows.find(({ path }) => path === 'cards')?.isOpen).toBe(true)
  })

  it('shows a value that has nothing inside', () => {
    expect(listRows('text', nothing)).toMatchObject([{ path: 'value', value: 'text', level: 1 }])
  })

  it('cuts short what is long, until all of it is asked for', () => {
    const long = { data: Array.from({ length: 201 }, (_, index) => index) }
    const rows = listRows(long, nothing)
    expect(rows).toHaveLength(1 + 50 + 1)
    expect(rows.at(-1)).toMatchObject({ kind: 'more', name: 'Show all 201', position: 51 })
    expect(listRows(long, { ...nothing, whole: new Set(['data']) })).toHaveLength(1 + 201)
  })

  it('shows all of what is not so long in all', () => {
    const short = { data: Array.from({ length: 199 }, (_, index) => index) }
    expect(listRows(short, nothing)).toHaveLength(200)
  })
})

describe('stepInTree', () => {
  const rows = listRows(value, nothing)
  const step = (path: string, key: string): unknown => {
    const at = rows.find((row) => row.path === path)
    const done = at && stepInTree(rows, at, key)
    if (!done) return undefined
    return 'goTo' in done ? done.goTo.path : { [done.toggle.path]: done.isOpen }
  }

  it.each([
    ['id', 'ArrowDown', 'cards'],
    ['cards', 'ArrowUp', 'id'],
    ['id', 'ArrowUp', undefined],
    ['cards.total', 'Home', 'id'],
    ['id', 'End', '["not-a-name"].deep'],
    ['cards', 'ArrowRight', 'cards.data'],
    ['cards.data', 'ArrowRight', { 'cards.data': true }],
    ['cards.total', 'ArrowRight', undefined],
    ['cards', 'ArrowLeft', { cards: false }],
    ['cards.data', 'ArrowLeft', 'cards'],
    ['id', 'ArrowLeft', undefined],
    ['id', 'd', 'cards.data'],
    ['cards.total', 'C', 'cards'],
    ['id', 'x', undefined],
    ['id', 'Tab', undefined],
    ['id', ' ', undefined],
  ])('at %s, %s gives %j', (path, key, expected) => {
    expect(step(path, key)).toEqual(expected)
  })
})
