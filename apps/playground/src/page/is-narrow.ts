import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'

/** Follows whether the page is too narrow for two columns. The style sheet has the same bound. */
export function followNarrow(): ReadonlySignal<boolean> {
  const query = matchMedia('(max-width: 719.98px)')
  const isNarrow = signal(query.matches)
  query.addEventListener('change', () => {
    isNarrow.value = query.matches
  })
  return isNarrow
}
