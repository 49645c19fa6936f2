import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Topic } from '../operations/topics.ts'
import { topics } from '../operations/topics.ts'

/** Gives the address of a topic, in the fragment: it never reaches a server's log. */
export function topicAddress({ id }: Topic): string {
  return `#/${id}`
}

/** Follows the topic that stands in the page's address; the first one when there is none. */
export function followTopic(): ReadonlySignal<Topic> {
  const topic = signal(readTopic())
  addEventListener('hashchange', () => {
    topic.value = readTopic()
  })
  return topic
}

function readTopic(): Topic {
  const found = topics.find((topic) => topicAddress(topic) === location.hash) ?? topics[0]
  if (!found) throw new Error('There is no topic')
  return found
}
