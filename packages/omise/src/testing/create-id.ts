import type { SeededIds } from '@x/core/testing'
import { LETTERS_AND_DIGITS } from '@x/core/testing'

/**
 * Creates an id of test mode, such as `cust_test_4xtrb759599jsxlhkrb`.
 *
 * @param prefix - What it begins with, such as `cust`.
 * @param kind - What it is for: each kind counts for itself.
 */
export function createId(ids: SeededIds, prefix: string, kind: string): string {
  return `${prefix}_test_${ids.text(kind, 19, LETTERS_AND_DIGITS)}`
}
