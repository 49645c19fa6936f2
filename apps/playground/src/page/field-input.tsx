import type { JSX } from 'preact'
import type { Field } from '../form/field.ts'
import { listIds, takeIds } from '../state/ids-at-hand.ts'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'

/** How many of the account's ids are offered. */
const OFFERED = 3

/** What a field is made of. */
interface FieldProps {
  readonly field: Field
  readonly state: SideState
  readonly pane: Pane
}

/** One field of a form, with its name, what is wrong with it, and what can be put in. */
export function FieldInput(props: FieldProps): JSX.Element {
  const { field, state, pane } = props
  const id = `${state.side.id}-${pane.operation.topic}-${field.path.replaceAll('.', '-')}`
  const text = pane.values.value[field.path] ?? ''
  const problem = pane.preview.value.error?.issues?.find(({ path }) => path === field.path)?.message
  const set = (value: string): void => {
    if (field.isId) takeIds(state, { [field.path]: value })
    else pane.edited.value = { ...pane.edited.value, [field.path]: value }
  }
  return (
    <div class={`field is-${field.kind} ${field.isId ? 'is-id' : ''}`}>
      <div class="label">
        <label for={id}>{field.path}</label>
        <span class="hint" id={`${id}-hint`}>
          {[field.isRequired && 'required', field.hint].filter(Boolean).join(', ')}
        </span>
      </div>
      <Control
        {...props}
        text={text}
        set={set}
        attributes={{
          id,
          'aria-describedby': `${id}-hint ${id}-problem`,
          'aria-invalid': problem !== undefined,
          'data-wrong-at': state.side.id,
          'aria-required': field.isRequired,
        }}
      />
      <p class="problem" id={`${id}-problem`}>
        {problem}
      </p>
      <Offers {...props} text={text} set={set} />
    </div>
  )
}

interface Editing extends FieldProps {
  readonly text: string
  readonly set: (value: string) => void
}

/** What labels a control and says what is wrong with it. */
interface ControlAttributes {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
  /** The id of the side for which it is wrong, if it is. */
  readonly 'data-wrong-at': string
  readonly 'aria-required': boolean
}

function Control({
  field,
  text,
  set,
  attributes,
}: Editing & { readonly attributes: ControlAttributes }): JSX.Element {
  if (field.kind === 'choice' || field.kind === 'boolean') {
    const choices = field.kind === 'choice' ? field.choices : ['true', 'false']
    // What a link brings need not be one of them, and is shown all the same.
    const shown = text === '' || choices.includes(text) ? choices : [...choices, text]
    return (
      <select {...attributes} value={text} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">not sent</option>
        {shown.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    )
  }
  return (
    <input
      {...attributes}
      type="text"
      dir="auto"
      inputMode={field.kind === 'number' ? 'numeric' : undefined}
      value={text}
      placeholder="not sent"
      autoComplete="off"
      autoCapitalize="off"
      spellcheck={false}
      onInput={(event) => set(event.currentTarget.value)}
    />
  )
}

/** Values at hand: the account's ids, or what the account can make. */
function Offers({ field, state, text, set }: Editing): JSX.Element | null {
  const { side, isSimulated } = state
  const helper = side.helpers?.[field.path]
  // What a simulator makes is worth nothing at a real account.
  if (helper && !isSimulated.value) return null
  if (helper) {
    const make = async (): Promise<void> => {
      const account = await side.account()
      set(account.make(field.path) ?? '')
    }
    return (
      <div class="offers">
        <button type="button" class="chip" onClick={() => void make()}>
          {helper}
        </button>
      </div>
    )
  }
  if (!field.isId) return null
  const ids = listIds(state, field.path).slice(0, OFFERED)
  const others = ids.filter((id) => id !== text)
  return (
    <div class="offers">
      {others.map((id) => (
        <button key={id} type="button" class="chip" onClick={() => set(id)}>
          <span class="visually-hidden">Use </span>
          {id}
        </button>
      ))}
    </div>
  )
}
