import type { JSX, RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Undo } from '../operations/account.ts'
import type { Playground } from '../state/playground.ts'
import { useFocusBack } from './use-focus-back.ts'

/** How long a reset can be undone, in milliseconds. */
const UNDO_FOR = 10_000

/** Puts the simulated accounts back to their beginning; for a while, that can be undone. */
export function ResetButton({
  playground,
}: {
  readonly playground: Pick<Playground, 'reset' | 'undoReset'>
}): JSX.Element {
  const { reset, undoReset } = playground
  const own = useRef<HTMLButtonElement>(null)
  return (
    <>
      {undoReset.value && (
        <UndoButton
          undo={undoReset.value}
          reset={own}
          onOver={() => {
            undoReset.value = undefined
          }}
        />
      )}
      <button
        ref={own}
        type="button"
        class="quiet"
        onClick={({ detail }) => {
          // A double click is one press.
          if (detail < 2) void reset()
        }}
      >
        Reset data
      </button>
    </>
  )
}

/** Stands before the other button, which so stays where it was pressed. */
function UndoButton({
  undo,
  reset,
  onOver,
}: {
  readonly undo: Undo
  readonly reset: RefObject<HTMLElement | null>
  /** Is called when its time is over. */
  readonly onOver: () => void
}): JSX.Element {
  const own = useRef<HTMLButtonElement>(null)
  useFocusBack(own, reset)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = (): void => {
      timer = setTimeout(() => {
        // Whoever is about to press it has the time.
        if (own.current?.matches(':hover, :focus')) wait()
        else onOver()
      }, UNDO_FOR)
    }
    wait()
    return () => clearTimeout(timer)
    // A button that is drawn again has no new time, but another reset has.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [undo])
  return (
    <button ref={own} type="button" class="quiet" onClick={() => void undo()}>
      Undo<span class="visually-hidden"> the reset</span>
    </button>
  )
}
