import { useSignal } from '@preact/signals'
import type { JSX, RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { formatCount } from '../state/describe-outcome.ts'
import type { QueuedFault } from '../state/fault-presets.ts'
import { describeFault, faultPresets, queueFault } from '../state/fault-presets.ts'
import { MOST_FAULTS } from '../state/fault-text.ts'
import type { Playground } from '../state/playground.ts'
import type { SideState } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { SideMark } from './side-mark.tsx'
import { useFocusBack } from './use-focus-back.ts'

/** For how many requests a failure can be chosen at once. */
const TIMES = [1, 2, 3]

/** Where failures are queued for the next requests to each side. */
export function FailureLab({
  playground,
  view,
  opener,
}: PageProps & {
  /** What gets the focus when the lab is closed. */
  readonly opener: RefObject<HTMLElement | null>
}): JSX.Element {
  const own = useRef<HTMLElement>(null)
  useFocusBack(own, opener)
  return (
    <section ref={own} class="card lab" aria-label="Failure lab">
      <div class="card-head">
        <h2>Failures of the next requests</h2>
        <button
          type="button"
          class="quiet push"
          onClick={() => {
            view.isLabOpen.value = false
          }}
        >
          Close<span class="visually-hidden"> the failure lab</span>
        </button>
      </div>
      <p class="lab-note">
        Each request of the next run takes the first failure that is left. The requests are answered
        within this page, so that switching your network off changes nothing here: choose “offline”.
      </p>
      <div class="lab-sides">
        {playground.sides.map((state) => (
          <FaultQueue key={state.side.id} state={state} playground={playground} />
        ))}
      </div>
    </section>
  )
}

function FaultQueue({
  state,
  playground,
}: {
  readonly state: SideState
  readonly playground: Playground
}): JSX.Element {
  const { side, faults } = state
  const id = `lab-${side.id}`
  const chosen = useSignal(faultPresets[0])
  const isCarriedOut = useSignal(false)
  const times = useSignal(1)
  const preset = chosen.value
  const queue = faults.value
  const hasRoom = queue.length + times.value <= MOST_FAULTS

  const set = (next: readonly QueuedFault[]): void => {
    faults.value = next
    playground.announcement.value = `${side.name}: ${formatCount(next.length, 'failure')} queued.`
  }
  // What was pressed goes away with what it was for.
  const focusChoice = (): void => document.querySelector<HTMLElement>(`#${id}-preset`)?.focus()

  return (
    <fieldset class="lab-side">
      <legend>
        <SideMark side={side} /> {side.name}
      </legend>
      <div class="lab-choice">
        <select
          id={`${id}-preset`}
          aria-label={`Failure of ${side.name}`}
          value={preset?.id}
          onChange={({ currentTarget: { value } }) => {
            chosen.value = faultPresets.find((each) => each.id === value)
          }}
        >
          {faultPresets.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
        <select
          class="times"
          aria-label={`How often at ${side.name}`}
          value={times.value}
          onChange={({ currentTarget: { value } }) => {
            times.value = Number(value)
          }}
        >
          {TIMES.map((count) => (
            <option key={count} value={count}>
              ×{count}
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-disabled={!hasRoom}
          onClick={() => {
            if (preset && hasRoom) {
              set([...queue, ...queueFault(preset, isCarriedOut.value, times.value)])
            }
          }}
        >
          Add<span class="visually-hidden"> to {side.name}</span>
        </button>
      </div>
      <label class="lab-switch">
        <input
          type="checkbox"
          role="switch"
          checked={isCarriedOut.value && preset?.canCommit}
          disabled={!preset?.canCommit}
          onChange={({ currentTarget: { checked } }) => {
            isCarriedOut.value = checked
          }}
        />
        the provider carries it out first
        <span class="visually-hidden"> ({side.name})</span>
      </label>
      {queue.length === 0 ? (
        <p class="sub">Nothing fails.</p>
      ) : (
        <ol aria-label={`Queue of ${side.name}`}>
          {queue.map((fault, index) => (
            <li key={index}>
              {fault.isUsed ? <s>{describeFault(fault)}</s> : <span>{describeFault(fault)}</span>}
              {fault.isUsed && <span class="used">used</span>}
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  set(queue.filter((_, at) => at !== index))
                  focusChoice()
                }}
              >
                Remove
                <span class="visually-hidden">
                  {` ${describeFault(fault)}, ${index + 1} of ${queue.length} at ${side.name}`}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {queue.length > 0 && (
        <div class="lab-foot">
          <button
            type="button"
            aria-disabled={queue.every(({ isUsed }) => !isUsed)}
            onClick={() =>
              set(queue.flatMap(({ preset, commit }) => queueFault(preset, commit, 1)))
            }
          >
            Again<span class="visually-hidden"> at {side.name}</span>
          </button>
          <button
            type="button"
            onClick={() => {
              set([])
              focusChoice()
            }}
          >
            Clear<span class="visually-hidden"> {side.name}</span>
          </button>
        </div>
      )}
    </fieldset>
  )
}
