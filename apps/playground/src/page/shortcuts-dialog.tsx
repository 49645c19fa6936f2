import type { JSX, RefObject } from 'preact'
import { shortcuts } from './keys.ts'

/** The list of the shortcuts. */
export function ShortcutsDialog({
  dialog,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>
}): JSX.Element {
  return (
    <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title">
      <form method="dialog">
        <h2 id="shortcuts-title">Keys</h2>
        <dl>
          {shortcuts.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
