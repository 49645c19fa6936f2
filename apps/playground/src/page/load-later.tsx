import { signal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import { h } from 'preact'
import { useEffect } from 'preact/hooks'

/** What loads each part of the page that comes later; it never rejects. */
const parts = new Set<() => Promise<void>>()

/** Makes a component that is loaded when it is shown for the first time, or before that. */
export function loadLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element {
  const loaded = signal<{ readonly component: ComponentType<Props> } | undefined>(undefined)
  const hasFailed = signal(false)
  const begin = async (): Promise<void> => {
    if (loaded.peek()) return
    hasFailed.value = false
    try {
      loaded.value = { component: await load() }
    } catch {
      hasFailed.value = true
    }
  }
  parts.add(begin)
  return function Later(props) {
    useEffect(() => void begin(), [])
    if (loaded.value) return h(loaded.value.component, props)
    return (
      <p class="empty" aria-busy={!hasFailed.value}>
        {hasFailed.value
          ? 'This part could not be loaded: reload the page to try again.'
          : 'Loading…'}
      </p>
    )
  }
}

/** Loads all that comes later, so that it is there when the network is not. */
export async function loadParts(): Promise<void> {
  await Promise.all(Array.from(parts, (begin) => begin()))
}
