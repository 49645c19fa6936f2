import { isPlain } from '../params/is-plain.ts'
import { isRecord } from '../params/is-record.ts'

/**
 * Copies what an object of the caller's holds; undefined for what is none, cannot be read, or keeps
 * all that it has to itself, as a `Map` or a signal does.
 */
export function copyOwn(value: unknown): Record<string, unknown> | undefined {
  try {
    if (!isRecord(value)) return undefined
    const copied = { ...value }
    return isPlain(value) || Object.keys(copied).length > 0 ? copied : undefined
  } catch {
    return undefined
  }
}
