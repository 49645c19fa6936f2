import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'

/** How long it is said that something was copied, in milliseconds. */
const SAID_FOR = 2000

/** A button that copies a text, and says whether that worked. */
export function CopyButton({
  text,
  what,
  label = 'Copy',
}: {
  readonly text: string
  /** What is copied, for those who hear the page. */
  readonly what: string
  /** What the button says. */
  readonly label?: string
}): JSX.Element {
  const said = useSignal('')
  const copy = async (): Promise<void> => {
    said.value = await navigator.clipboard.writeText(text).then(
      () => 'Copied',
      () => 'Not allowed',
    )
    setTimeout(() => {
      said.value = ''
    }, SAID_FOR)
  }
  return (
    <button type="button" class="quiet copy" onClick={() => void copy()}>
      <span aria-live="polite">{said.value || label}</span>
      <span class="visually-hidden"> {what}</span>
    </button>
  )
}
