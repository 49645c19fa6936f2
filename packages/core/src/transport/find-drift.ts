import type { GenericSchema } from 'valibot'
import { safeParse } from 'valibot'
import { describedAt } from '../params/described-at.ts'
import { showKey } from '../params/show-key.ts'
import type { CompiledCheck } from './compile-check.ts'
import { compileCheck } from './compile-check.ts'

/** A field that is not what the API documents. */
export interface Drift {
  /** Where the field is, such as `cards.data.0.brand`. */
  readonly field: string
  /** What is documented, such as `string`. */
  readonly expected: string
}

/** One answer may differ in a hundred places for one reason. */
const MAX_DRIFTS = 10

const checks = new WeakMap<GenericSchema, CompiledCheck>()

/** Finds where an answer is not what its schema describes. No value of it is told. */
export function findDrift(schema: GenericSchema, answer: unknown): Drift[] {
  const check = checks.get(schema) ?? compileCheck(schema)
  checks.set(schema, check)
  if (check(answer)) return []
  return (safeParse(schema, answer).issues ?? []).slice(0, MAX_DRIFTS).map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => String(key))
    // Of a field that is missing, an issue says no more than its name.
    const expected = describedAt(schema, path)?.expects ?? issue.type
    return { field: path.map(showKey).join('.'), expected }
  })
}
