import type { JSX } from 'preact'
import type { Missing } from '../operations/side.ts'
import { topics } from '../operations/topics.ts'
import { topicAddress } from '../address/topic-address.ts'

/** Says that a side has no such call, or nothing for it, and what to do then. */
export function MissingCard({ missing }: { readonly missing: Missing }): JSX.Element {
  const see = topics.find(({ id }) => id === missing.see)
  return (
    <div class="card missing">
      <p class="strong">{missing.reason}</p>
      <p>{missing.instead}</p>
      {see && (
        <p>
          <a href={topicAddress(see)}>{see.title}</a>
        </p>
      )}
    </div>
  )
}
