import type { JSX } from 'preact'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import { FieldInput } from './field-input.tsx'
import { StatusLine } from './status-line.tsx'

/** The form of a call, made from its params' schema, and the button that runs it. */
export function CallForm({
  state,
  pane,
  onRun,
}: {
  readonly state: SideState
  readonly pane: Pane
  readonly onRun: () => void
}): JSX.Element {
  const { side } = state
  const isEdited = Object.keys(pane.edited.value).length > 0
  return (
    <form
      class="card form"
      aria-label={`${pane.operation.endpoint.operation} at ${side.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onRun()
      }}
    >
      <div class="fields">
        {pane.fields.map((field) => (
          <FieldInput key={field.path} field={field} state={state} pane={pane} />
        ))}
      </div>
      <div class="form-foot">
        <button
          type="submit"
          class="run"
          onClick={(event) => {
            // A double click is one press.
            if (event.detail > 1) event.preventDefault()
          }}
        >
          Run{' '}
          <span class="mark" aria-hidden="true">
            {side.mark}
          </span>
          <span class="visually-hidden">{side.name}</span>
        </button>
        <StatusLine pane={pane} />
        {isEdited && (
          <button
            type="button"
            class="quiet push"
            onClick={() => {
              pane.edited.value = {}
            }}
          >
            Sample data
          </button>
        )}
      </div>
    </form>
  )
}
