import type { ReadonlySignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Topic } from '../operations/topics.ts'

/** Begins another topic at its top, with the focus there where what had it has gone. */
export function useTopicEntry(topic: ReadonlySignal<Topic>): void {
  const { id } = topic.value
  const shown = useRef(id)
  useLayoutEffect(() => {
    if (shown.current === id) return
    shown.current = id
    scrollTo(0, 0)
    const isLost = document.activeElement === document.body
    if (isLost) document.querySelector('main')?.focus({ preventScroll: true })
  }, [id])
}
