import type { JSX } from 'preact'
import { numberOptions } from '../operations/number-options.ts'
import { NumberField } from './number-field.tsx'
import type { PageProps } from './page-props.ts'

/** The options of every call, which the code shows too. */
export function OptionsForm({ playground, topic }: PageProps): JSX.Element {
  const { options, sides } = playground
  const canReconcile = sides.some(({ panes }) => panes.get(topic.value.id)?.operation.canReconcile)
  const count = Object.values(options.value).filter((value) => value !== undefined).length
  return (
    <details class="options">
      <summary>
        Options
        {count > 0 && ` · ${count} set`}
      </summary>
      <div class="fields">
        {numberOptions.map(({ name, ...about }) => (
          <NumberField
            key={name}
            {...about}
            id={`option-${name}`}
            value={options.value[name]}
            wrongAt={sides.map(({ side }) => side.id).join(' ')}
            onValue={(value) => {
              options.value = { ...options.value, [name]: value }
            }}
          />
        ))}
        {canReconcile && (
          <div class="field">
            <div class="label">
              <label for="option-reconcile">Key to reconcile a create by</label>
            </div>
            <input
              id="option-reconcile"
              type="text"
              autoComplete="off"
              value={options.value.reconcile ?? ''}
              placeholder="not reconciled"
              onInput={({ currentTarget }) => {
                const text = currentTarget.value.trim()
                options.value = { ...options.value, reconcile: text === '' ? undefined : text }
              }}
            />
          </div>
        )}
      </div>
    </details>
  )
}
