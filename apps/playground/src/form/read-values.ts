import type { CallInput } from '../operations/operation.ts'
import type { Field, FieldValues } from './field.ts'

/**
 * Reads what stands in a form as the input of a call. What cannot be read as what it should be is
 * passed on as its text: the call itself says what is wrong with it.
 */
export function readValues(fields: readonly Field[], values: FieldValues): CallInput {
  const ids: Record<string, string> = {}
  const params: Record<string, unknown> = {}
  for (const field of fields) {
    const text = values[field.path] ?? ''
    if (field.isId) ids[field.path] = text
    else if (text !== '') place(params, field.path.split('.'), readValue(field, text))
  }
  return { ids, params }
}

function readValue({ kind }: Field, text: string): unknown {
  if (kind === 'boolean') return text === 'true' || (text === 'false' ? false : text)
  if (kind === 'number') return /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text
  return kind === 'json' ? readJson(text) : text
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function place(at: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    at[name] = value
    return
  }
  // No other field has this path, so what is there was put there by this very function.
  const inner = (at[name] ?? {}) as Record<string, unknown>
  place(inner, rest, value)
  at[name] = inner
}
