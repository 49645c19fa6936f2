import type { TopicId } from '../operations/topics.ts'
import type { Playground } from '../state/playground.ts'
import type { SideState } from '../state/side-state.ts'
import { reveal } from './reveal.ts'

/** Runs a topic's call at some sides, and goes to the first field that is wrong for one of them. */
export function runTopic(
  playground: Playground,
  sides: readonly SideState[],
  topic: TopicId,
): void {
  void playground.run(sides, topic)
  const ids = new Set(sides.map(({ side }) => side.id))
  const wrong = document.querySelectorAll<HTMLElement>('main [aria-invalid="true"]')
  for (const field of wrong) {
    const at = field.dataset['wrongAt']?.split(' ') ?? []
    if (!at.some((id) => ids.has(id))) continue
    reveal(field)
    return
  }
}
