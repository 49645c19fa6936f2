import type { JSX } from 'preact'
import type { Side } from '../operations/side.ts'

/** The shape that stands for a side, in its colour. */
export function SideMark({ side }: { readonly side: Side }): JSX.Element {
  return (
    <span class="mark" style={{ '--side': side.color }} aria-hidden="true">
      {side.mark}
    </span>
  )
}
