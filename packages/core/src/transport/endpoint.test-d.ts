import { looseObject, nullable, nullish, number, object, optional, string } from 'valibot'
import { assertType, it } from 'vitest'
import type { ParamsSchema, ResultSchema } from './endpoint.ts'

interface Sample {
  always: string
  nullable: string | null
  optional?: string | undefined
  nullish?: string | null | undefined
}

const entries = {
  always: string(),
  nullable: nullable(string()),
  optional: optional(string()),
  nullish: nullish(string()),
}

it('takes a schema that describes every field as the type does', () => {
  assertType<ResultSchema<Sample>>(looseObject(entries))
  assertType<ParamsSchema<Sample>>(object(entries))
})

it('refuses a schema that lacks a field, or has one of another type', () => {
  const { nullish: _, ...fewer } = entries
  // @ts-expect-error A field is missing.
  assertType<ResultSchema<Sample>>(looseObject(fewer))
  // @ts-expect-error A field is missing.
  assertType<ParamsSchema<Sample>>(object(fewer))
  // @ts-expect-error A text is no number.
  assertType<ResultSchema<Sample>>(looseObject({ ...entries, always: number() }))
})

it('refuses a schema that is looser than the type', () => {
  // @ts-expect-error This one is never null.
  assertType<ResultSchema<Sample>>(looseObject({ ...entries, always: nullable(string()) }))
  // @ts-expect-error This one is always there.
  assertType<ResultSchema<Sample>>(looseObject({ ...entries, nullable: nullish(string()) }))
  // @ts-expect-error This one is never null.
  assertType<ResultSchema<Sample>>(looseObject({ ...entries, optional: nullish(string()) }))
})

it('refuses a schema that is stricter than the type', () => {
  // @ts-expect-error This one may be null.
  assertType<ResultSchema<Sample>>(looseObject({ ...entries, nullable: string() }))
  // @ts-expect-error This one may be missing.
  assertType<ResultSchema<Sample>>(looseObject({ ...entries, optional: string() }))
  // @ts-expect-error This one may be null or missing.
  assertType<ResultSchema<Sample>>(looseObject({ ...entries, nullish: string() }))
  // @ts-expect-error This one may be missing, too.
  assertType<ResultSchema<Sample>>(looseObject({ ...entries, nullish: nullable(string()) }))
  // @ts-expect-error This one may be null, too.
  assertType<ParamsSchema<Sample>>(object({ ...entries, nullish: optional(string()) }))
})
