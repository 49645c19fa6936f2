import { signal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import { h } from 'preact'
import { useEffect } from 'preact/hooks'

/** Makes a component that is loaded when it is shown for the first time. */
export function loadLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element {
  const loaded = signal<{ readonly component: ComponentType<Props> } | undefined>(undefined)
  const failure = signal('')
  return function Later(props) {
    useEffect(() => {
      if (loaded.peek()) return
      const begin = async (): Promise<void> => {
        try {
          loaded.value = { component: await load() }
        } catch (error) {
          failure.value = String(error)
        }
      }
      void begin()
    }, [])
    if (loaded.value) return h(loaded.value.component, props)
    return (
      <p class="empty" aria-busy={failure.value === ''}>
        {failure.value || 'Loading…'}
      </p>
    )
  }
}
