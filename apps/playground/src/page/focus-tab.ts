import { tabId } from './tabs.tsx'
import type { ResultTab } from './view.ts'

/** Puts the focus on a tab of a side's result, to where it is to be seen. */
export function focusTab(sideId: string, tab: ResultTab): void {
  document.getElementById(tabId(`result-${sideId}`, tab))?.focus()
}
