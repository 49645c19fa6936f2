import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Playground } from '../state/playground.ts'

/** How long a reset can be undone, in milliseconds. */
const UNDO_FOR = 10_000

/** Puts the simulated accounts back to their beginning; for a while, it undoes that instead. */
export function ResetButton({
  playground,
}: {
  readonly playground: Pick<Playground, 'reset' | 'undoReset'>
}): JSX.Element {
  const { reset, undoReset } = playground
  const own = useRef<HTMLButtonElement>(null)
  const undo = undoReset.value
  useEffect(() => {
    if (!undo) return undefined
    const timer = setInterval(() => {
      // It does not become another button under a hand that is about to press it.
      if (!own.current?.matches(':hover, :focus')) undoReset.value = undefined
    }, UNDO_FOR)
    return () => clearInterval(timer)
  }, [undo, undoReset])
  return (
    <button
      ref={own}
      type="button"
      class="quiet reset"
      onClick={({ detail }) => {
        // A double click is one press.
        if (detail < 2) void (undo ?? reset)()
      }}
    >
      {undo ? 'Undo reset' : 'Reset data'}
    </button>
  )
}
