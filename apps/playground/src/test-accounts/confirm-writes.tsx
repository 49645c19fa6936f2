import { render } from 'preact'
import type { ConfirmWrites } from './test-accounts.ts'

/**
 * Creates the question that stands before the first write to a test account. Once it has been
 * answered with yes, it is not asked again; whoever asks while it is open waits for the same answer.
 */
export function createConfirmWrites(): ConfirmWrites {
  let asking: Promise<boolean> | undefined
  return () => {
    asking ??= ask().then((isAllowed) => {
      if (!isAllowed) asking = undefined
      return isAllowed
    })
    return asking
  }
}

function ask(): Promise<boolean> {
  const dialog = document.createElement('dialog')
  dialog.className = 'confirm-writes'
  dialog.setAttribute('aria-labelledby', 'confirm-writes')
  render(
    <form method="dialog">
      <h2 id="confirm-writes">Write to test accounts?</h2>
      <p>
        This call leaves this machine and changes data in your account for tests. You will not be
        asked again until the page is loaded anew.
      </p>
      <p class="actions">
        <button type="submit" value="">
          Cancel
        </button>
        <button type="submit" value="yes" class="primary">
          Write
        </button>
      </p>
    </form>,
    dialog,
  )
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      render(null, dialog)
      dialog.remove()
      resolve(dialog.returnValue === 'yes')
    })
  })
}
