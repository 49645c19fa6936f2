import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { describeFault } from '../state/fault-presets.ts'
import type { SideState } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { loadLater } from './load-later.tsx'
import './failures.css'
import { SideMark } from './side-mark.tsx'

const FailureLab = loadLater(() => import('./failure-lab.tsx').then((module) => module.FailureLab))

/** The id of the place of the lab, which is there before the lab itself. */
const LAB_ID = 'failure-lab'

/** The failures that the next requests are going to have, and the way to choose them. */
export function FaultBar(props: PageProps): JSX.Element {
  const { playground, view } = props
  const isOpen = view.isLabOpen.value
  const opener = useRef<HTMLButtonElement>(null)
  const having = playground.sides.filter(({ faults }) => faults.value.length > 0)
  return (
    <>
      <div class="fault-bar">
        <button
          ref={opener}
          type="button"
          class="quiet"
          aria-expanded={isOpen}
          aria-controls={isOpen ? LAB_ID : undefined}
          onClick={() => {
            view.isLabOpen.value = !view.isLabOpen.value
          }}
        >
          Failures
        </button>
        {having.map((state) => (
          <FaultChips key={state.side.id} state={state} />
        ))}
        {having.length === 0 && <span class="sub">none</span>}
      </div>
      {isOpen && (
        <div id={LAB_ID} class="lab-place">
          <FailureLab opener={opener} {...props} />
        </div>
      )}
    </>
  )
}

/** The queue of a side: what is used up is struck through. */
function FaultChips({ state }: { readonly state: SideState }): JSX.Element {
  const { side, faults } = state
  return (
    <div class="fault-chips">
      <SideMark side={side} />
      <ul aria-label={`Failures of ${side.name}`}>
        {faults.value.map((fault, index) => (
          <li key={index} class="fault-chip">
            {fault.isUsed ? <s>{describeFault(fault)}</s> : describeFault(fault)}
            {fault.isUsed && <span class="visually-hidden">, used</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
