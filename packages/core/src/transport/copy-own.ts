import { isObject } from './checks.ts'

/** Copies what an object of the caller's holds; undefined for what is none, or cannot be read. */
export function copyOwn(value: unknown): Record<string, unknown> | undefined {
  try {
    return isObject(value) ? undefined : { ...(value as object) }
  } catch {
    return undefined
  }
}
