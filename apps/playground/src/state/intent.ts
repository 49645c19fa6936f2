import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { ConceptValues } from '../operations/concepts.ts'
import type { Topic } from '../operations/topics.ts'

/** What the user wants of a topic's call, typed once for all sides. */
export interface Intent {
  /** What the user has typed. */
  readonly edited: Signal<ConceptValues>
  /** What stands in the common form. */
  readonly values: ReadonlySignal<ConceptValues>
}

/** Creates the intent of a topic, from its sample. */
export function createIntent({ sample }: Topic): Intent {
  const edited = signal<ConceptValues>({})
  return { edited, values: computed(() => ({ ...sample, ...edited.value })) }
}
