import { describe, expect, it } from 'vitest'
import { createSides } from '../operations/create-sides.ts'
import { compareCustomers } from './compare-customers.ts'

const left = {
  name: 'Left',
  meanings: { identifier: ['id'], email: ['email'], description: ['description'] },
  customer: { id: 'l1', email: 'a@b.co', description: null, new_field: 1 },
}
const right = {
  name: 'Right',
  meanings: { identifier: ['id'], email: ['email_address'], name: ['first_name', 'last_name'] },
  customer: { id: 'r1', email_address: 'a@b.co', first_name: 'A', last_name: 'B', new_field: 2 },
}

describe('compareCustomers', () => {
  it('says of each meaning what it is called at each side', () => {
    const rows = compareCustomers([left, right])
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
    const rows = compareCustomers([left, right])
    for (const [index, { customer }] of [left, right].entries()) {
      const names = rows.flatMap(({ cells }) => (cells[index] ?? []).map(({ name }) => name))
      expect(names.sort()).toEqual(Object.keys(customer).sort())
    }
  })

  it('compares what there is while a side has no customer', () => {
    const rows = compareCustomers([left, { ...right, customer: undefined }])
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

describe.each(createSides())('the meanings of $name', ({ account, meanings, operations }) => {
  it('hold every field of every customer that it answers', async () => {
    const { fill, reset, simulator, customerIds } = await account()
    await reset()
    await fill(3)
    const answers: object[] = [...simulator.customers]
    for (const [topic, { call, sample }] of operations) {
      const ids = Object.keys(sample.ids).map((name) => [name, customerIds()[0] ?? ''])
      const input = { ids: Object.fromEntries(ids), params: sample.params }
      const { value } = await call(simulator.fetch, input, {})
      if (!['list', 'search', 'destroy'].includes(topic)) answers.push(Object(value))
    }
    const known = Object.values(meanings).flat()
    expect(known).toHaveLength(new Set(known).size)
    for (const answer of answers) expect(known).toEqual(expect.arrayContaining(Object.keys(answer)))
  })
})
