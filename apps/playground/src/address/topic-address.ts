import type { Topic } from '../operations/topics.ts'

/** Gives the address of a topic, in the fragment: it never reaches a server's log. */
export function topicAddress({ id }: Pick<Topic, 'id'>): string {
  return `#/${id}`
}
