import type { ReadonlySignal } from '@preact/signals'
import { effect } from '@preact/signals'
import type { CallRecord } from './call-record.ts'
import type { SideState } from './side-state.ts'
import { writeHistory } from './stored-history.ts'

/** How long nothing may have changed before the history is written, in milliseconds. */
const QUIET = 300

/** Keeps the history for when the page is loaded anew; of calls to test accounts, nothing is kept. */
export function keepHistory(
  history: ReadonlySignal<readonly CallRecord[]>,
  sides: readonly Pick<SideState, 'account'>[],
  isSimulated: ReadonlySignal<boolean>,
): void {
  let records: readonly CallRecord[] = []
  const redact = (text: string): string =>
    sides.reduce((masked, { account }) => account.peek()?.redactor.text(masked) ?? masked, text)
  const write = (): void => writeHistory(records, redact)
  let timer: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    records = isSimulated.value ? history.value : []
    clearTimeout(timer)
    timer = setTimeout(write, QUIET)
  })
  addEventListener('pagehide', write)
}
