import type { JSX } from 'preact'
import type { ShownOptions } from '../operations/operation.ts'
import type { PageProps } from './page-props.ts'

interface OptionField {
  readonly name: keyof ShownOptions
  readonly label: string
  readonly placeholder: string
  readonly read: (text: string) => ShownOptions
}

const FIELDS: readonly OptionField[] = [
  {
    name: 'timeout',
    label: 'Timeout of an attempt, ms',
    placeholder: '30000',
    read: (text) => ({ timeout: readNumber(text) }),
  },
  {
    name: 'deadline',
    label: 'Deadline of the call, ms',
    placeholder: '90000',
    read: (text) => ({ deadline: readNumber(text) }),
  },
  {
    name: 'maxRetries',
    label: 'Retries at most',
    placeholder: '2',
    read: (text) => ({ maxRetries: readNumber(text) }),
  },
  {
    name: 'reconcile',
    label: 'Key to reconcile a create by',
    placeholder: 'not reconciled',
    read: (text) => ({ reconcile: text === '' ? undefined : text }),
  },
]

/** The options of every call, which the code shows too. */
export function OptionsForm({ playground, topic }: PageProps): JSX.Element {
  const { options } = playground
  const canReconcile = playground.sides.some(
    ({ panes }) => panes.get(topic.value.id)?.operation.canReconcile,
  )
  const fields = FIELDS.filter(({ name }) => name !== 'reconcile' || canReconcile)
  return (
    <details class="options">
      <summary>Options</summary>
      <div class="fields">
        {fields.map(({ name, label, placeholder, read }) => (
          <div key={name} class="field">
            <div class="label">
              <label for={`option-${name}`}>{label}</label>
            </div>
            <input
              id={`option-${name}`}
              type="text"
              inputMode={name === 'reconcile' ? 'text' : 'numeric'}
              autoComplete="off"
              value={String(options.value[name] ?? '')}
              placeholder={placeholder}
              onInput={({ currentTarget: { value } }) => {
                options.value = { ...options.value, ...read(value.trim()) }
              }}
            />
          </div>
        ))}
      </div>
    </details>
  )
}

/** What is no number is not set: the placeholder then says what holds. */
function readNumber(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined
}
