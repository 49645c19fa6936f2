import { describe, expect, it } from 'vitest'
import { comparisons } from '../operations/comparisons.ts'
import { createSides } from '../operations/create-sides.ts'
import { topicsOf } from '../operations/topics.ts'
import { compareFields } from './compare-fields.ts'

const left = {
  name: 'Left',
  meanings: { identifier: ['id'], email: ['email'], description: ['description'] },
  record: { id: 'l1', email: 'a@b.co', description: null, new_field: 1 },
}
const right = {
  name: 'Right',
  meanings: { identifier: ['id'], email: ['email_address'], name: ['first_name', 'last_name'] },
  record: { id: 'r1', email_address: 'a@b.co', first_name: 'A', last_name: 'B', new_field: 2 },
}

describe('compareFields', () => {
  it('says of each meaning what it is called at each side', () => {
    const rows = compareFields([left, right])
    expect(rows.map(({ label, relation, only }) => [label, relation, only])).toEqual([
      ['identifier', 'same name', undefined],
      ['e-mail', 'renamed', undefined],
      ['name', 'only one side', 'Right'],
      ['description', 'only one side', 'Left'],
      ['new_field', 'same name', undefined],
    ])
    expect(rows[1]?.cells).toEqual([
      [{ name: 'email', value: 'a@b.co' }],
      [{ name: 'email_address', value: 'a@b.co' }],
    ])
  })

  it('has every field in exactly one row, known or not', () => {
    const rows = compareFields([left, right])
    for (const [index, { record }] of [left, right].entries()) {
      const names = rows.flatMap(({ cells }) => (cells[index] ?? []).map(({ name }) => name))
      expect(names.sort()).toEqual(Object.keys(record).sort())
    }
  })

  it('compares what there is while a side has no record', () => {
    const rows = compareFields([left, { ...right, record: undefined }])
    expect(rows.map(({ label, relation, only }) => [label, relation, only])).toEqual([
      ['identifier', 'same name', undefined],
      ['e-mail', 'renamed', undefined],
      ['description', 'only one side', 'Left'],
      ['new_field', 'only one side', 'Left'],
    ])
    expect(rows[1]?.cells[1]).toEqual([])
    expect(rows[1]?.names[1]).toEqual(['email_address'])
  })
})

describe.each(createSides())('the meanings of $name', ({ id, account, operations }) => {
  it('hold every field of every customer that it answers', async () => {
    const { fill, reset, simulator, customerIds } = await account()
    await reset()
    await fill(3)
    const answers: object[] = [...simulator.customers]
    for (const { id: topic } of topicsOf('customer')) {
      const operation = operations.get(topic)
      if (!operation || ['list', 'search', 'destroy'].includes(topic)) continue
      const { ids, params } = operation.sample
      const names = Object.keys(ids).map((name) => [name, customerIds()[0] ?? ''])
      const input = { ids: Object.fromEntries(names), params }
      const { value } = await operation.call(simulator.fetch, input, {})
      answers.push(Object(value))
    }
    const known = Object.values(comparisons[id]?.meanings ?? {}).flat()
    expect(known).toHaveLength(new Set(known).size)
    for (const answer of answers) expect(known).toEqual(expect.arrayContaining(Object.keys(answer)))
  })
})
