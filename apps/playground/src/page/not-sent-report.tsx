import type { JSX } from 'preact'
import type { Concept } from '../operations/concepts.ts'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { SideMark } from './side-mark.tsx'

/** Says what of the common form does not reach a side, and lets it be put elsewhere. */
export function NotSentReport({ playground, topic }: PageProps): JSX.Element {
  const { id } = topic.value
  const rows = playground.sides.flatMap((state) => {
    const pane = state.panes.get(id)
    return pane && pane.homeless.value.length > 0 ? [{ state, pane }] : []
  })
  return (
    <ul class="not-sent" aria-label="What is not sent">
      {rows.map(({ state, pane }) => (
        <li key={state.side.id}>
          <Row state={state} pane={pane} />
        </li>
      ))}
      {rows.length === 0 && <li>All of it is sent to each side.</li>}
    </ul>
  )
}

function Row({ state, pane }: { readonly state: SideState; readonly pane: Pane }): JSX.Element {
  const { side } = state
  const { spare } = pane.operation
  const names = listNames(pane.homeless.value)
  return (
    <>
      <span>
        {pane.usesSpare.value ? 'In its ' : 'Not sent to '}
        {pane.usesSpare.value && <code>{spare}</code>}
        {pane.usesSpare.value && ' for '}
        <SideMark side={side} /> {side.name}: <b>{names}</b>
        {!pane.usesSpare.value && ', for which it has no parameter'}
      </span>
      {spare !== undefined && (
        <label class="spare">
          <input
            type="checkbox"
            checked={pane.usesSpare.value}
            onChange={({ currentTarget: { checked } }) => {
              pane.usesSpare.value = checked
            }}
          />
          put into <code>{spare}</code>
          <span class="visually-hidden"> of {side.name}</span>
        </label>
      )}
    </>
  )
}

function listNames(homeless: readonly Concept[]): string {
  return homeless.map(({ label }) => label.toLowerCase()).join(', ')
}
