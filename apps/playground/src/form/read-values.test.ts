import { describe, expect, it } from 'vitest'
import type { Field, FieldKind } from './field.ts'
import { readValues } from './read-values.ts'
import { writeValues } from './write-values.ts'

function field(path: string, kind: FieldKind = 'text', isId = false): Field {
  return { path, kind, isId, isRequired: false, choices: [], hint: '' }
}

const fields = [
  field('id', 'text', true),
  field('name'),
  field('limit', 'number'),
  field('wanted', 'boolean'),
  field('metadata', 'json'),
  field('filters.created'),
  field('filters.other'),
]

describe('readValues', () => {
  it('reads each text as what its field is', () => {
    const values = {
      id: 'a b',
      name: '5',
      limit: '5',
      wanted: 'false',
      metadata: '{"a":{"b":1}}',
      'filters.created': '2016-09-09',
    }
    expect(readValues(fields, values)).toEqual({
      ids: { id: 'a b' },
      params: {
        name: '5',
        limit: 5,
        wanted: false,
        metadata: { a: { b: 1 } },
        filters: { created: '2016-09-09' },
      },
    })
  })

  it('leaves out what is empty, but for the ids', () => {
    expect(readValues(fields, { name: '', 'filters.other': '' })).toEqual({
      ids: { id: '' },
      params: {},
    })
  })

  it('passes on what it cannot read, for the call to refuse', () => {
    const { params } = readValues(fields, { limit: '5 or so', metadata: '{"a":' })
    expect(params).toEqual({ limit: '5 or so', metadata: '{"a":' })
  })

  it('reads back what was written', () => {
    const input = {
      ids: { id: 'x' },
      params: { limit: 7, wanted: true, metadata: { a: [1] }, filters: { created: 'today' } },
    }
    expect(readValues(fields, writeValues(fields, input))).toEqual(input)
  })
})

it.each([
  ['true', true],
  ['false', false],
  ['maybe', 'maybe'],
])('reads %s as yes or no, and passes on what is neither', (wanted, value) => {
  expect(readValues(fields, { wanted }).params).toEqual({ wanted: value })
})
