import type { JSX } from 'preact'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import { FieldInput } from './field-input.tsx'
import { focusTab } from './focus-tab.ts'
import { loadLater } from './load-later.tsx'
import { MoreFields } from './more-fields.tsx'
import type { PageProps } from './page-props.ts'
import { StatusLine } from './status-line.tsx'

const ParamsJson = loadLater(() => import('./params-json.tsx').then((module) => module.ParamsJson))

/** The form of a call, made from its params' schema, and the button that runs it. */
export function CallForm({
  state,
  pane,
  playground,
  view,
  isNarrow,
  onRun,
}: Pick<PageProps, 'playground' | 'view' | 'isNarrow'> & {
  readonly state: SideState
  readonly pane: Pane
  readonly onRun: () => void
}): JSX.Element {
  const { side } = state
  const isEdited = Object.keys(pane.edited.value).length > 0 || pane.written.value !== undefined
  const hasParams = Object.keys(pane.operation.endpoint.params?.entries ?? {}).length > 0
  const isWritten = hasParams && view.isWritten.value
  const fields = isWritten ? pane.fields.filter(({ isId }) => isId) : pane.fields
  // Below a common form, what this side alone takes need not be in the way.
  const isShort = pane.operation.concepts !== undefined
  const more = isShort ? fields.filter(({ isId, isRequired }) => !isId && !isRequired) : []
  const first = fields.filter((field) => !more.includes(field))
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
      {(first.length > 0 || isWritten) && (
        <div class="fields">
          {first.map((field) => (
            <FieldInput key={field.path} field={field} state={state} pane={pane} />
          ))}
          {isWritten && <ParamsJson state={state} pane={pane} playground={playground} />}
        </div>
      )}
      {more.length > 0 && <MoreFields fields={more} state={state} pane={pane} />}
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
        {/* Where it is narrow, the side's tab says so. */}
        {!isNarrow.value &&
          (pane.run.value?.outcome ? (
            <button
              type="button"
              class="quiet to-result"
              onClick={() => focusTab(side.id, view.tab.value ?? 'result')}
            >
              <StatusLine pane={pane} isShort /> <span aria-hidden="true">↓</span>
              <span class="visually-hidden">: show what {side.name} gave</span>
            </button>
          ) : (
            <StatusLine pane={pane} isShort />
          ))}
        <span class="form-tools">
          <button
            type="button"
            class={isEdited ? 'quiet' : 'quiet is-away'}
            onClick={({ currentTarget }) => {
              pane.edited.value = {}
              pane.write(undefined)
              currentTarget.form?.querySelector<HTMLElement>('.run')?.focus()
            }}
          >
            Sample data
          </button>
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
