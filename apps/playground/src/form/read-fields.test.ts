import {
  boolean,
  custom,
  date,
  maxValue,
  minValue,
  nullish,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
  union,
} from 'valibot'
import { describe, expect, it } from 'vitest'
import type { EndpointValue } from '../operations/operation.ts'
import { readFields } from './read-fields.ts'

function endpoint(path: string, params?: EndpointValue['params']): EndpointValue {
  const values = { operation: 'things.do', method: 'POST', path, docs: 'https://docs.test' }
  return params ? { ...values, params } : values
}

describe('readFields', () => {
  it('begins with the ids of the path, each once', () => {
    const params = object({ thing_id: optional(string()), name: string() })
    expect(readFields(endpoint('/things/{thing_id}/parts/{part_id}', params))).toMatchObject([
      { path: 'thing_id', isId: true, isRequired: true },
      { path: 'part_id', isId: true, isRequired: true },
      { path: 'name', isId: false, isRequired: true },
    ])
  })

  it('has no fields where there is nothing to give', () => {
    expect(readFields(endpoint('/things'))).toEqual([])
  })

  it('reads what each param is', () => {
    const params = object({
      text: nullish(string()),
      limit: optional(pipe(number(), minValue(1), maxValue(100))),
      page: optional(pipe(number(), minValue(0))),
      most: optional(pipe(number(), maxValue(9))),
      any: optional(number()),
      order: optional(picklist(['up', 'down'])),
      wanted: optional(boolean()),
      from: optional(pipe(union([string(), date()]))),
      metadata: nullish(custom(() => true)),
    })
    const fields = readFields(endpoint('/things', params))
    expect(fields.map(({ path, kind, hint }) => `${path}: ${kind} (${hint})`)).toEqual([
      'text: text ()',
      'limit: number (number, 1 to 100)',
      'page: number (number, from 0)',
      'most: number (number, up to 9)',
      'any: number (number)',
      'order: choice (one of these)',
      'wanted: boolean (yes or no)',
      'from: text (date or time)',
      'metadata: json (object, as JSON)',
    ])
    expect(fields.find(({ path }) => path === 'order')?.choices).toEqual(['up', 'down'])
    expect(fields.some(({ isRequired }) => isRequired)).toBe(false)
  })

  it('makes a field of each param inside another', () => {
    const params = object({ options: optional(object({ deep: object({ flag: boolean() }) })) })
    expect(readFields(endpoint('/things', params))).toMatchObject([
      { path: 'options.deep.flag', kind: 'boolean', isRequired: true },
    ])
  })
})
