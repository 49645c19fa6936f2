import { isRecord } from '../params/is-record.ts'
import type { Query, Step } from './walk.ts'

/** What a cursor carries: whose it is, the list's own params, its total, and where it stands. */
export interface CursorContent {
  /** The operation and the path that it was made by, so that no other list takes it. */
  readonly list: string
  readonly query: Query
  readonly total: number | undefined
  readonly step: Step
}

/** Raised with the form of the content, so that an older cursor is refused and not misread. */
const VERSION = 1

/** Writes a cursor: text that can stand in a URL, and goes on in another process, too. */
export function writeCursor({ list, query, total, step }: CursorContent): string {
  const json = JSON.stringify([VERSION, list, query, total, step])
  // btoa takes no letters but the first 256.
  const ascii = json.replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return btoa(ascii).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Reads a cursor; undefined for a text that is none. What it says is checked like any input. */
export function readCursor(cursor: string): CursorContent | undefined {
  try {
    const content: unknown = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
    if (!Array.isArray(content)) return undefined
    const [version, list, query, total, step]: unknown[] = content
    if (version !== VERSION || typeof list !== 'string' || !isRecord(query) || !isStep(step))
      return undefined
    if (total !== null && typeof total !== 'number') return undefined
    return { list, query, total: total ?? undefined, step }
  } catch {
    return undefined
  }
}

function isStep(value: unknown): value is Step {
  if (!isRecord(value) || !isRecord(value['params'])) return false
  const { known = [], overlaps = false, size = 0 } = value
  if (typeof size !== 'number') return false
  if (!Array.isArray(known) || !known.every(isKnown) || typeof overlaps !== 'boolean') return false
  // Without anything that is known, it would look for what it overlaps for ever.
  return !overlaps || known.length > 0
}

function isKnown(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number'
}
