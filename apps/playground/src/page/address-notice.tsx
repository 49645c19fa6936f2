import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { formatCount } from '../state/describe-outcome.ts'

/** Says that not all of a link was understood. */
export function AddressNotice({
  misunderstood,
}: {
  readonly misunderstood: Signal<number>
}): JSX.Element | null {
  const count = misunderstood.value
  if (count === 0) return null
  return (
    <p class="notice" role="status">
      {formatCount(count, 'part')} of this link {count === 1 ? 'was' : 'were'} not understood.
      <button
        type="button"
        class="quiet"
        onClick={() => {
          misunderstood.value = 0
          document.querySelector('main')?.focus()
        }}
      >
        Close
      </button>
    </p>
  )
}
