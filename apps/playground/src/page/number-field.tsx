import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { NumberRule } from '../form/check-number.ts'
import { checkNumber } from '../form/check-number.ts'

/** A field for a number, which keeps what was typed and says what is wrong with it. */
export function NumberField({
  id,
  label,
  placeholder,
  rule,
  value,
  wrongAt = '',
  onValue,
}: {
  readonly id: string
  readonly label: string
  /** What holds where nothing is typed. */
  readonly placeholder: string
  readonly rule: NumberRule
  /** The number; undefined where nothing is typed, and `NaN` where that is no number. */
  readonly value: number | undefined
  /** The ids of the sides whose call a wrong number stands in the way of; none by default. */
  readonly wrongAt?: string
  readonly onValue: (value: number | undefined) => void
}): JSX.Element {
  const typed = useSignal('')
  // What has come from elsewhere, such as a link, is not what was typed.
  const text = Object.is(readNumber(typed.value), value) ? typed.value : String(value ?? '')
  const problem = value === undefined ? undefined : checkNumber(rule, value)
  return (
    <div class="field">
      <div class="label">
        <label for={id}>{label}</label>
      </div>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        aria-describedby={`${id}-problem`}
        aria-invalid={problem !== undefined}
        data-wrong-at={wrongAt}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
          onValue(readNumber(currentTarget.value))
        }}
      />
      <p class="problem" id={`${id}-problem`}>
        {problem}
      </p>
    </div>
  )
}

function readNumber(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text)
}
