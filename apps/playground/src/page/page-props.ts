import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Topic } from '../operations/topics.ts'
import type { Playground } from '../state/playground.ts'
import type { Theme } from './theme.ts'
import type { View } from './view.ts'

/** What the parts of the page are given. */
export interface PageProps {
  readonly playground: Playground
  readonly topic: ReadonlySignal<Topic>
  /** Whether there is room for one side only. */
  readonly isNarrow: ReadonlySignal<boolean>
  /** The id of the side that is shown where there is room for one only. */
  readonly shownSide: Signal<string>
  readonly view: View
  readonly theme: Signal<Theme>
}
