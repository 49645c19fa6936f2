import { render } from 'preact'

/** Asks whether a call may write to test accounts, and gives whether it may. */
export function askAboutWrites(): Promise<boolean> {
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
