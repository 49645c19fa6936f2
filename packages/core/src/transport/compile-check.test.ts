import fc from 'fast-check'
import type { GenericSchema } from 'valibot'
import {
  array,
  boolean,
  custom,
  exactOptional,
  fallback,
  is,
  literal,
  looseObject,
  minLength,
  nullable,
  nullish,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  strictObject,
  string,
  tuple,
  union,
  unknown,
} from 'valibot'
import type { Mock } from 'vitest'
import { describe, expect, it, vi } from 'vitest'
import { compileCheck } from './compile-check.ts'

/** A schema, and values most of which it describes. */
interface Case {
  readonly schema: GenericSchema
  readonly values: fc.Arbitrary<unknown>
}

const NAMES = ['id', 'object', 'a', 'b', '1', 'toString', 'constructor', '__proto__'] as const
const name = fc.constantFrom(...NAMES)

const leaf: fc.Arbitrary<Case> = fc.constantFrom<Case>(
  { schema: string(), values: fc.string() },
  { schema: number(), values: fc.double() },
  { schema: boolean(), values: fc.boolean() },
  { schema: unknown(), values: fc.jsonValue() },
  { schema: literal('card'), values: fc.constant('card') },
  { schema: picklist(['x', 'y']), values: fc.constantFrom('x', 'y') },
  { schema: record(string(), unknown()), values: fc.dictionary(name, fc.jsonValue()) },
  // These are left to valibot.
  { schema: record(string(), number()), values: fc.dictionary(name, fc.integer()) },
  { schema: pipe(string(), minLength(2)), values: fc.string() },
  { schema: fallback(string(), ''), values: fc.jsonValue() },
  { schema: tuple([string()]), values: fc.tuple(fc.string()) },
  { schema: strictObject({ a: string() }), values: fc.record({ a: fc.string() }) },
  { schema: custom((value) => value !== 'bad'), values: fc.constantFrom('good', 'bad') },
)

/** Objects with these fields in any order, most of them whole, some with others besides. */
function objects(fields: ReadonlyMap<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const names = [...fields.keys()]
  const some = fc.oneof(
    { weight: 3, arbitrary: fc.constant(names) },
    fc.shuffledSubarray(names, { minLength: names.length }),
    fc.shuffledSubarray(names),
    fc.subarray([...NAMES]),
  )
  return some.chain((order) =>
    fc
      .tuple(...order.map((each) => fields.get(each) ?? fc.jsonValue()))
      .map((values) => Object.fromEntries(order.map((each, index) => [each, values[index]]))),
  )
}

const { schemas } = fc.letrec<{ schemas: Case }>((tie) => {
  const inner = tie('schemas')
  const entries = fc.dictionary(name, inner, { maxKeys: 5 })
  const within = (make: (schema: GenericSchema) => GenericSchema, others: readonly unknown[]) =>
    inner.map(({ schema, values }) => ({
      schema: make(schema),
      values: fc.oneof({ weight: 3, arbitrary: values }, fc.constantFrom(...others)),
    }))
  return {
    schemas: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      within((schema) => optional(schema), [undefined]),
      within((schema) => optional(schema, 'x'), [undefined]),
      within((schema) => exactOptional(schema), [undefined]),
      within((schema) => nullable(schema), [null, undefined]),
      within((schema) => nullish(schema), [null, undefined]),
      inner.map(({ schema, values }) => ({ schema: array(schema), values: fc.array(values) })),
      fc.tuple(inner, inner).map(([one, other]) => ({
        schema: union([one.schema, other.schema]),
        values: fc.oneof(one.values, other.values),
      })),
      fc.tuple(entries, fc.boolean()).map(([cases, isLoose]) => {
        const named = Object.entries(cases)
        const own = Object.fromEntries(named.map(([key, { schema }]) => [key, schema]))
        return {
          schema: isLoose ? looseObject(own) : object(own),
          values: objects(new Map(named.map(([key, { values }]) => [key, values]))),
        }
      }),
    ),
  }
})

describe('a compiled check', () => {
  it('says of value after value what valibot says', () => {
    let good = 0
    let bad = 0
    fc.assert(
      fc.property(
        schemas.chain(({ schema, values }) =>
          fc.tuple(
            fc.constant(schema),
            fc.array(fc.oneof({ weight: 4, arbitrary: values }, fc.jsonValue()), { minLength: 1 }),
          ),
        ),
        ([schema, values]) => {
          const check = compileCheck(schema)
          for (const value of values) {
            // Answers are read from JSON, and so are these.
            const text: string | undefined = JSON.stringify(value)
            const read: unknown = text === undefined ? undefined : JSON.parse(text)
            const expected = is(schema, read)
            if (expected) good++
            else bad++
            expect(check(read)).toBe(expected)
          }
        },
      ),
      { numRuns: 2000 },
    )
    expect(Math.min(good, bad)).toBeGreaterThan(1000)
  })

  it('touches nothing of the value', () => {
    const value = Object.freeze({ b: 1, id: 'x', more: Object.freeze([1]) })
    const check = compileCheck(looseObject({ id: string(), b: number() }))
    expect([check(value), check(value)]).toEqual([true, true])
    expect(JSON.stringify(value)).toBe('{"b":1,"id":"x","more":[1]}')
  })

  it('does without valibot for every kind that answers are made of', () => {
    const runs: Mock[] = []
    const watch = <Schema extends GenericSchema>(schema: Schema): Schema => {
      runs.push(vi.spyOn<GenericSchema, '~run'>(schema, '~run'))
      return schema
    }
    const schema = watch(
      looseObject({
        object: watch(literal('thing')),
        size: watch(nullish(watch(number()))),
        owner: watch(
          nullable(watch(union([watch(string()), watch(looseObject({ id: watch(string()) }))]))),
        ),
        tags: watch(optional(watch(array(watch(string()))))),
        isNew: watch(optional(watch(boolean()))),
        metadata: watch(looseObject({})),
      }),
    )
    const value = { object: 'thing', owner: { id: 'x' }, tags: ['a'], metadata: { a: 1 } }
    const check = compileCheck(schema)
    expect(check(value)).toBe(true)
    expect(check({ ...value, size: null, isNew: true })).toBe(true)
    expect(check({ ...value, size: 'large' })).toBe(false)
    for (const run of runs) expect(run).not.toHaveBeenCalled()
  })
})
