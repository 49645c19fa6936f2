import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { addCustomer } from '../state/add-customer.ts'
import { fillAccount } from '../state/apply-recipe.ts'
import { formatCount } from '../state/describe-outcome.ts'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import { refreshAccount } from '../state/side-state.ts'
import type { Walker, WalkProgress } from '../state/walk.ts'
import { NumberField } from './number-field.tsx'
import type { PageProps } from './page-props.ts'
import './page-walker.css'

/** How many customers the account is filled up to: more than one page of any size holds. */
const FULL = 137

/** The fields, and what holds where nothing is typed. */
const FIELDS = [
  { name: 'limit', label: 'Limit, customers a page', placeholder: '20', rule: 'from 1' },
  { name: 'stopAfter', label: 'Stop after, customers', placeholder: 'all of them', rule: 'from 1' },
  { name: 'pause', label: 'Pause between pages, ms', placeholder: '60', rule: 'from 0' },
] as const

/** Walks the whole list of a side page by page: what is under way can be left, and gone on with. */
export function PageWalker({
  state,
  pane,
  walker,
  playground,
}: PageProps & {
  readonly state: SideState
  readonly pane: Pane
  readonly walker: Walker
}): JSX.Element {
  const { side, customerIds } = state
  const { name } = side
  const typed = useSignal<Readonly<Record<string, number | undefined>>>({})
  const fields = useRef<HTMLDivElement>(null)
  const isFilling = useSignal(false)
  const progress = walker.progress.value
  const engine = playground.engine.value
  const isWalking = progress?.state === 'walking'
  const isFull = customerIds.value.length >= FULL
  const say = (text: string): void => {
    playground.announcement.value = `${name}: ${text}`
  }
  const walk = async (isResumed: boolean): Promise<void> => {
    if (!engine) return
    const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')
    if (wrong && !isResumed) return wrong.focus()
    if (pane.written.value?.problem) return say('not walked, as its JSON cannot be read.')
    const place = { side, engine, onPage: () => refreshAccount(state) }
    await (isResumed
      ? walker.resume(place)
      : walker.start(place, {
          input: pane.input.value,
          limit: typed.value['limit'] ?? 20,
          stopAfter: typed.value['stopAfter'],
          pause: typed.value['pause'] ?? 60,
        }))
    const reached = walker.progress.value
    if (reached && reached.state !== 'walking') {
      say(`${describeState(reached)}, ${describeProgress(reached)}.`)
    }
  }
  const fill = async (): Promise<void> => {
    isFilling.value = true
    await fillAccount(state, FULL)
    isFilling.value = false
    say(`${formatCount(customerIds.value.length, 'customer')} in the account.`)
  }
  const add = async (): Promise<void> => {
    const outcome = await addCustomer(state)
    say(outcome?.ok ? 'one customer more.' : `no customer more, ${outcome?.error.name}.`)
  }
  return (
    <div class="card walk" role="group" aria-label={`Walk the list of ${name}`}>
      <div class="card-head">
        <h3>Walk the whole list</h3>
        {state.isSimulated.value && (
          <span class="status">{formatCount(customerIds.value.length, 'customer')} there</span>
        )}
      </div>
      <div class="fields" ref={fields}>
        {FIELDS.map(({ name: field, ...texts }) => (
          <NumberField
            key={field}
            {...texts}
            id={`walk-${side.id}-${field}`}
            value={typed.value[field]}
            onValue={(value) => {
              typed.value = { ...typed.value, [field]: value }
            }}
          />
        ))}
      </div>
      <div class="walk-actions">
        <Action isReady={engine !== undefined} onPress={() => void walk(false)}>
          Walk
        </Action>
        <Action isReady={isWalking} onPress={() => void walker.cancel()}>
          Cancel
        </Action>
        <Action
          isReady={!isWalking && progress?.cursor !== undefined}
          onPress={() => void walk(true)}
        >
          Resume
        </Action>
        {state.isSimulated.value && (
          <>
            <Action isReady={!isFull && !isFilling.value} onPress={() => void fill()}>
              {isFilling.value ? 'Filling…' : `Fill the account to ${FULL}`}
            </Action>
            <Action isReady={state.account.value !== undefined} onPress={() => void add()}>
              Add a customer while walking
            </Action>
          </>
        )}
      </div>
      {progress && <Progress progress={progress} name={name} />}
    </div>
  )
}

/** A button that keeps its place and the focus while there is nothing for it to do. */
function Action({
  isReady,
  onPress,
  children,
}: {
  readonly isReady: boolean
  readonly onPress: () => void
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <button
      type="button"
      aria-disabled={!isReady}
      onClick={() => {
        if (isReady) onPress()
      }}
    >
      {children}
    </button>
  )
}

function Progress({
  progress,
  name,
}: {
  readonly progress: WalkProgress
  readonly name: string
}): JSX.Element {
  const { state, brought, unique, total, error } = progress
  const isOver = state === 'whole' || state === 'stopped'
  const twice = brought - unique
  return (
    <div class="walk-progress">
      <progress
        aria-label={`Walk through the list of ${name}`}
        max={Math.max(total, unique, 1)}
        value={unique}
      />
      <p class={`status ${isOver ? 'is-ok' : ''} ${error ? 'is-error' : ''}`}>
        {isOver && <span aria-hidden="true">✓ </span>}
        {error && <span aria-hidden="true">✕ </span>}
        {describeState(progress)}
      </p>
      <p>{describeProgress(progress)}</p>
      <p>
        {formatCount(unique, 'different id')},{' '}
        {twice === 0 ? 'none of them twice' : `and ${twice} that came again`}
        {state === 'whole' && unique < total && `; the list told of ${total} at first`}
      </p>
      {error && <p class="message">{error.message}</p>}
    </div>
  )
}

function describeState({ state, error }: WalkProgress): string {
  switch (state) {
    case 'walking':
      return 'walking…'
    case 'whole':
      return 'the whole list'
    case 'stopped':
      return 'stopped where you said'
    case 'cancelled':
      return 'cancelled'
    case 'failed':
      return error?.name ?? 'failed'
  }
}

function describeProgress({ unique, total, limit, pages, requests }: WalkProgress): string {
  const last = Math.max(pages, Math.ceil(total / limit) || 0)
  const place = pages === 0 ? 'no page yet' : `page ${pages} of ${last}`
  return `${unique} of ${Math.max(total, unique)} · ${place} · ${formatCount(requests, 'request')}`
}
