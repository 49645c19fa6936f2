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

/**
 * Copies a value that is to be sent, so that a later change does not matter, and reports whatever
 * JSON or a form would silently lose.
 */
export function snapshot(value: unknown, path: string, issues: ParamsIssue[]): unknown {
  return copy(value, path, issues, 0)
}

function copy(value: unknown, path: string, issues: ParamsIssue[], depth: number): unknown {
  const refuse = (code: ParamsIssue['code'], what: string): undefined => {
    issues.push({ path, code, message: `\`${path}\` ${what}` })
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
      if (value === null) return value
      break
    default:
      return refuse('type', `cannot be sent: it is a ${typeof value}`)
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? refuse('format', 'is an invalid Date') : new Date(value)
  }
  if (depth === MAX_DEPTH) return refuse('range', `is nested deeper than ${MAX_DEPTH} levels`)
  if (Array.isArray(value)) {
    // Array.from also visits holes, which JSON would turn into null.
    return Array.from(value, (item: unknown, index) => {
      const inner = `${path}.${index}`
      if (item !== undefined) return copy(item, inner, issues, depth + 1)
      issues.push({
        path: inner,
        code: 'type',
        message: `\`${inner}\` is undefined; use null or leave it out`,
      })
      return undefined
    })
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    return copy(value.toJSON(), path, issues, depth + 1)
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    return refuse('type', 'must be plain data, not an instance of a class')
  }
  const result: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    if (key === '__proto__') {
      refuse('unknown', 'holds a key `__proto__`, which is not sent')
      continue
    }
    result[key] = copy(inner, `${path}.${showKey(key)}`, issues, depth + 1)
  }
  return result
}
