import type { JSX } from 'preact'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import { FieldInput } from './field-input.tsx'
import type { PageProps } from './page-props.ts'
import { ParamsJson } from './params-json.tsx'
import { StatusLine } from './status-line.tsx'

/** The form of a call, made from its params' schema, and the button that runs it. */
export function CallForm({
  state,
  pane,
  playground,
  view,
  onRun,
}: Pick<PageProps, 'playground' | 'view'> & {
  readonly state: SideState
  readonly pane: Pane
  readonly onRun: () => void
}): JSX.Element {
  const { side } = state
  const isEdited = Object.keys(pane.edited.value).length > 0 || pane.written.value !== undefined
  const hasParams = Object.keys(pane.operation.endpoint.params?.entries ?? {}).length > 0
  const isWritten = hasParams && view.isWritten.value
  const fields = isWritten ? pane.fields.filter(({ isId }) => isId) : pane.fields
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
        {fields.map((field) => (
          <FieldInput key={field.path} field={field} state={state} pane={pane} />
        ))}
        {isWritten && <ParamsJson state={state} pane={pane} playground={playground} />}
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
        <span class="form-tools">
          {isEdited && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                pane.edited.value = {}
                pane.write(undefined)
              }}
            >
              Sample data
            </button>
          )}
          {hasParams && (
            <button
              type="button"
              class="quiet"
              aria-pressed={isWritten}
              onClick={() => {
                view.isWritten.value = !isWritten
                if (!isWritten) return
                // What has no field is not seen any more.
                for (const { panes } of playground.sides) {
                  for (const each of panes.values()) each.write(undefined)
                }
              }}
            >
              JSON<span class="visually-hidden"> of the params for {side.name}</span>
            </button>
          )}
        </span>
      </div>
    </form>
  )
}
