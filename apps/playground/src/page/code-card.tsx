import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import { CopyButton } from './copy-button.tsx'
import { Highlighted } from './highlighted.tsx'
import type { View } from './view.ts'

/** The program that the form stands for. */
export function CodeCard({
  state,
  pane,
  view,
}: {
  readonly state: SideState
  readonly pane: Pane
  readonly view: View
}): JSX.Element {
  const { id, name } = state.side
  const code = pane.code.value
  return (
    <div class="card code">
      <div class="card-head">
        <h3>Code</h3>
        <span class="push">
          {state.isSimulated.value && (
            <button
              type="button"
              class="quiet"
              id={changeButtonId(id)}
              onClick={() => {
                // What has been changed already is not thrown away.
                if (view.ownCode.value?.side === id) focusOwnCode()
                else view.ownCode.value = { side: id, text: signal(code), takesFocus: true }
              }}
            >
              Change it<span class="visually-hidden">: the code for {name}</span>
            </button>
          )}
          <CopyButton text={code} what={`the code for ${name}`} />
        </span>
      </div>
      <Highlighted source={code} label={`Code for ${name}`} />
    </div>
  )
}

function focusOwnCode(): void {
  document.querySelector<HTMLElement>('.own-code textarea')?.focus()
}

/** Gives the id of the button that takes a side's program to be changed. */
export function changeButtonId(side: string): string {
  return `change-${side}`
}
