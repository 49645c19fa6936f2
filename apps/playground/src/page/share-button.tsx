import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { MOST_ADDRESS } from '../address/follow-address.ts'
import { writeAddress } from '../address/write-address.ts'
import type { PageProps } from './page-props.ts'

/** How long it is said that the link was copied, in milliseconds. */
const SAID_FOR = 2000

/** Copies a link to what the page shows; whoever opens it sees the same, and nothing has run. */
export function ShareButton({ playground, topic, view }: PageProps): JSX.Element {
  const said = useSignal('')
  const shown = useSignal('')
  const field = useRef<HTMLInputElement>(null)
  const share = async (): Promise<void> => {
    const address = await writeAddress(topic.value, playground, view)
    const link = new URL(address, location.href).href
    if (address.length > MOST_ADDRESS) {
      download(link)
      said.value = 'Too long for a link: saved as a file'
      return
    }
    try {
      await navigator.clipboard.writeText(link)
      said.value = 'Copied'
      setTimeout(() => {
        said.value = ''
      }, SAID_FOR)
    } catch {
      shown.value = link
      requestAnimationFrame(() => field.current?.select())
    }
  }
  return (
    <span class="share">
      <button type="button" class="quiet" onClick={() => void share()}>
        <span aria-live="polite">{said.value || 'Share'}</span>
      </button>
      {shown.value && (
        <input
          ref={field}
          class="link"
          aria-label="The link, to be copied by hand"
          readOnly
          value={shown.value}
          onBlur={() => {
            shown.value = ''
          }}
        />
      )}
    </span>
  )
}

/** A page that goes where the link goes. */
function download(link: string): void {
  const target = JSON.stringify(link).replaceAll('<', String.raw`\u003c`)
  const page = `<!doctype html><meta charset="utf-8"><title>Payments playground</title><script>location.replace(${target})</script>`
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }))
  anchor.download = 'playground.html'
  anchor.click()
  URL.revokeObjectURL(anchor.href)
}
