import {
  array,
  boolean,
  literal,
  looseObject,
  nullable,
  optional,
  record,
  string,
  union,
} from 'valibot'
import { expect, it } from 'vitest'
import { findDrift } from './find-drift.ts'

const card = looseObject({ id: string(), brand: string(), name: nullable(string()) })
const schema = looseObject({
  object: literal('customer'),
  livemode: boolean(),
  card: nullable(union([string(), card])),
  cards: optional(looseObject({ data: array(card) })),
})
const whole = { object: 'customer', livemode: true, card: null }

it('finds nothing in what is as it is described, whatever else it holds', () => {
  expect(findDrift(schema, { ...whole, more: 1 })).toEqual([])
})

it('says of a field of another type what it is described as', () => {
  const cards = { data: [{ id: 'card_1', brand: 5, name: null }] }
  expect(findDrift(schema, { ...whole, livemode: 'no', cards })).toEqual([
    { field: 'livemode', expected: 'boolean' },
    { field: 'cards.data.0.brand', expected: 'string' },
  ])
})

it('says the same of a field that is missing', () => {
  const cards = { data: [{ id: 'card_1' }] }
  expect(findDrift(schema, { object: 'customer', card: null, cards })).toEqual([
    { field: 'livemode', expected: 'boolean' },
    { field: 'cards.data.0.brand', expected: 'string' },
    { field: 'cards.data.0.name', expected: 'string' },
  ])
})

it('tells no name that may be a value', () => {
  const metadata = { 'john@mail.com': 5 }
  expect(findDrift(looseObject({ metadata: record(string(), string()) }), { metadata })).toEqual([
    { field: 'metadata.…', expected: 'string' },
  ])
})
