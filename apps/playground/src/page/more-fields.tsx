import type { JSX } from 'preact'
import type { Field } from '../form/field.ts'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import { FieldInput } from './field-input.tsx'

/** The fields that one side alone has, folded up while none of them is filled in. */
export function MoreFields({
  fields,
  state,
  pane,
}: {
  readonly fields: readonly Field[]
  readonly state: SideState
  readonly pane: Pane
}): JSX.Element {
  const isFilled = fields.some(({ path }) => pane.values.value[path])
  return (
    <details
      class="more"
      ref={(details) => {
        // What is sent is seen; what has just been emptied is not folded up under the cursor.
        if (details && isFilled) details.open = true
      }}
    >
      <summary>
        {state.side.name} only: <code>{fields.map(({ path }) => path).join(', ')}</code>
      </summary>
      <div class="fields">
        {fields.map((field) => (
          <FieldInput key={field.path} field={field} state={state} pane={pane} />
        ))}
      </div>
    </details>
  )
}
