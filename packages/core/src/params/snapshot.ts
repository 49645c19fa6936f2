import type { ParamsIssue } from '../errors/params-error.ts'
import { showKey } from './suggest.ts'

/** Deeper than any data that is meant to be kept with a customer, and far from a full stack. */
const MAX_DEPTH = 100

/** A lone surrogate: half of a character, which no encoding can carry. */
const LONE_SURROGATE = /\p{Surrogate}/u

/** Tells whether a text is whole, so that it arrives as it was given. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text)
}

/** More values than any data that is meant to be kept with a customer. */
const MAX_VALUES = 100_000

/** What goes on while a value is copied. */
interface Copying {
  readonly issues: ParamsIssue[]
  /** How many values have been copied. */
  count: number
  /** The objects that the value being copied lies in. */
  readonly ancestors: Set<object>
}

/**
 * Copies a value that is to be sent, so that a later change does not matter, and reports whatever
 * JSON or a form would silently lose.
 */
export function snapshot(value: unknown, path: string, issues: ParamsIssue[]): unknown {
  const own: Copying = { issues: [], count: 0, ancestors: new Set() }
  try {
    const copied = copy(value, path, own, 0)
    issues.push(...own.issues)
    return copied
  } catch {
    // A getter, a proxy or a toJSON of the caller's threw; what it threw may hold anything.
    const message = `\`${path}\` could not be read: reading it threw an error`
    issues.push({ path, code: 'type', message })
    return undefined
  }
}

function copy(value: unknown, path: string, state: Copying, depth: number): unknown {
  const refuse = (code: ParamsIssue['code'], what: string, at = path): undefined => {
    state.issues.push({ path: at, code, message: `\`${at}\` ${what}` })
    return undefined
  }
  if (++state.count > MAX_VALUES) {
    // What is shared again and again would be copied for ever; one word about it is enough.
    if (state.count === MAX_VALUES + 1) refuse('range', `holds more than ${MAX_VALUES} values`)
    return undefined
  }
  switch (typeof value) {
    case 'boolean':
    case 'undefined':
      return value
    case 'string':
      return isWellFormed(value)
        ? value
        : refuse('format', 'holds half of a character (a lone surrogate)')
    case 'number':
      return Number.isFinite(value) ? value : refuse('range', 'must be a finite number')
    case 'object':
      break
    default:
      return refuse('type', `cannot be sent: it is a ${typeof value}`)
  }
  if (value === null) return value
  if (depth === MAX_DEPTH) return refuse('range', `is nested deeper than ${MAX_DEPTH} levels`)
  if (state.ancestors.has(value)) return refuse('range', 'holds itself')
  state.ancestors.add(value)
  const copied = copyObject(value, path, state, depth, refuse)
  state.ancestors.delete(value)
  return copied
}

function copyObject(
  value: object,
  path: string,
  state: Copying,
  depth: number,
  refuse: (code: ParamsIssue['code'], what: string, at?: string) => undefined,
): unknown {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? refuse('format', 'is an invalid Date') : new Date(value)
  }
  if (Array.isArray(value)) {
    // Array.from also visits holes, which JSON would turn into null.
    return Array.from(value, (item: unknown, index) => {
      const at = `${path}.${index}`
      return item === undefined
        ? refuse('type', 'is undefined; use null or leave it out', at)
        : copy(item, at, state, depth + 1)
    })
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    return copy(value.toJSON(), path, state, depth + 1)
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    return refuse('type', 'must be plain data, not an instance of a class')
  }
  const result: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    if (state.count > MAX_VALUES) break
    if (key === '__proto__') {
      refuse('unknown', 'holds a key `__proto__`, which is not sent')
      continue
    }
    const inner: unknown = Reflect.get(value, key)
    if (inner !== undefined) {
      result[key] = copy(inner, `${path}.${showKey(key)}`, state, depth + 1)
    }
  }
  return result
}
