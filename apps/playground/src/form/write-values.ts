import type { CallInput } from '../operations/operation.ts'
import type { Field, FieldValues } from './field.ts'

/** Writes the input of a call as what stands in its form. */
export function writeValues(fields: readonly Field[], input: CallInput): FieldValues {
  const values = fields.map((field) => {
    const from: unknown = field.isId ? input.ids : input.params
    return [field.path, writeValue(find(from, field.path.split('.')))]
  })
  return Object.fromEntries(values)
}

function find(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return find(Reflect.get(value, name), rest)
}

function writeValue(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
