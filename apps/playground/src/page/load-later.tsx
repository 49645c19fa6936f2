import { signal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import { h } from 'preact'
import { useEffect } from 'preact/hooks'

/** Makes a component that is loaded when it is shown for the first time. */
export function loadLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element {
  const loaded = signal<{ readonly component: ComponentType<Props> } | undefined>(undefined)
  const hasFailed = signal(false)
  return function Later(props) {
    useEffect(() => {
      if (loaded.peek()) return
      const begin = async (): Promise<void> => {
        try {
          loaded.value = { component: await load() }
        } catch {
          hasFailed.value = true
        }
      }
      void begin()
    }, [])
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
