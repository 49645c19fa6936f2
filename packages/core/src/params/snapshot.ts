import type { ParamsIssue } from '../errors/params-error.ts'
import { isDate } from './is-date.ts'
import { isPlain } from './is-plain.ts'
import { issueAt } from './issue-at.ts'
import { showKey } from './show-key.ts'
import { isWellFormed } from './is-well-formed.ts'

/** Deeper than any data that is meant to be kept with a customer, and far from a full stack. */
const MAX_DEPTH = 100

/** More values than any data that is meant to be kept with a customer. */
export const MAX_VALUES = 100_000

/**
 * Copies a value that is to be sent, so that a later change does not matter, and reports whatever
 * JSON or a form would silently lose.
 */
export function snapshot(value: unknown, path: string, issues: ParamsIssue[]): unknown {
  /** The objects that the value being copied lies in. */
  const ancestors = new Set<object>()
  let count = 0
  try {
    return copy(value, path)
  } catch {
    // A getter, a proxy or a toJSON of the caller's threw; what it threw may hold anything.
    return refuse(path, 'type', 'threw an error when read')
  }

  function refuse(at: string, code: ParamsIssue['code'], what: string): undefined {
    issues.push(issueAt(at, code, what))
  }

  function copy(value: unknown, at: string): unknown {
    if (++count > MAX_VALUES) {
      // What is shared again and again would be copied for ever; one word about it is enough.
      if (count === MAX_VALUES + 1) refuse(at, 'range', `holds more than ${MAX_VALUES} values`)
      return undefined
    }
    switch (typeof value) {
      case 'boolean':
      case 'undefined':
        return value
      case 'string':
        return isWellFormed(value)
          ? value
          : refuse(at, 'format', 'holds half of a character (a lone surrogate)')
      case 'number':
        return Number.isFinite(value) ? value : refuse(at, 'range', 'must be a finite number')
      case 'object':
        break
      default:
        return refuse(at, 'type', `cannot be sent: it is a ${typeof value}`)
    }
    if (value === null) return value
    if (ancestors.size === MAX_DEPTH) {
      return refuse(at, 'range', `is nested deeper than ${MAX_DEPTH} levels`)
    }
    if (ancestors.has(value)) return refuse(at, 'range', 'holds itself')
    ancestors.add(value)
    const copied = copyObject(value, at)
    ancestors.delete(value)
    return copied
  }

  function copyObject(value: object, at: string): unknown {
    if (isDate(value)) {
      return Number.isNaN(value.getTime())
        ? refuse(at, 'format', 'is an invalid Date')
        : new Date(value)
    }
    if (Array.isArray(value)) {
      // Array.from also visits holes, which JSON would turn into null.
      return Array.from(value, (item: unknown, index) =>
        item === undefined
          ? refuse(`${at}.${index}`, 'type', 'is undefined; use null or leave it out')
          : copy(item, `${at}.${index}`),
      )
    }
    if ('toJSON' in value && typeof value.toJSON === 'function') return copy(value.toJSON(), at)
    if (!isPlain(value)) {
      return refuse(at, 'type', 'must be plain data, not an instance of a class')
    }
    const result: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const inner: unknown = Reflect.get(value, key)
      if (key === '__proto__') {
        refuse(`${at}.${key}`, 'unknown', 'is not a name that can be sent')
      } else if (inner !== undefined) {
        result[key] = copy(inner, `${at}.${showKey(key)}`)
      }
    }
    return result
  }
}
