import type { Topic } from '../src/operations/topics.ts'
import { kinds, topicsOf } from '../src/operations/topics.ts'

/** All topics, in an order in which each finds what it is about: who is destroyed has no cards. */
export const topicsInOrder: readonly Topic[] = [...kinds]
  .reverse()
  .flatMap(({ id }) => topicsOf(id))
