import type { GenericSchema } from 'valibot'
import { array, is, looseObject, number, string } from 'valibot'
import type { CallRecord } from './call-record.ts'
import { forgetLedger } from './call-record.ts'

/** Where the calls are kept; it is to change with what is kept of them. */
const KEY = 'history 1'

const schema: GenericSchema = array(
  looseObject({
    id: number(),
    side: string(),
    topic: string(),
    exchanges: array(looseObject({})),
    outcome: looseObject({ milliseconds: number() }),
  }),
)

/** Gives the calls that this tab has made before it was loaded anew, the newest first. */
export function readHistory(): readonly CallRecord[] {
  try {
    const records: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    // What begins like this is what `writeHistory` has kept: nobody else writes there.
    return is(schema, records) ? (records as readonly CallRecord[]) : []
  } catch {
    return []
  }
}

/**
 * Keeps calls for when this tab is loaded anew: those that are over, without the place in a ledger
 * that is gone by then.
 *
 * @param redact - Takes out of a text what is secret.
 */
export function writeHistory(
  records: readonly CallRecord[],
  redact: (text: string) => string,
): void {
  const kept = records.filter(({ outcome }) => outcome).map(forgetLedger)
  try {
    if (kept.length === 0) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, redact(JSON.stringify(kept)))
  } catch {
    // Without storage, or with too much to keep, the history ends with the page.
  }
}
