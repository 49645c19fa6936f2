import type { ReadonlySignal, Signal } from '@preact/signals'
import { effect, signal } from '@preact/signals'
import type { Topic } from '../operations/topics.ts'
import type { View } from '../page/view.ts'
import type { Playground } from '../state/playground.ts'
import { applyAddress } from './apply-address.ts'
import { readAddress } from './read-address.ts'
import { readSeed } from './seed.ts'
import { writeAddress } from './write-address.ts'

/** How long nothing may have changed before the address follows, in milliseconds. */
const QUIET = 300

/** The longest address that is written; what is longer does not get through everywhere. */
export const MOST_ADDRESS = 8000

/** The page and its address, which follow each other. */
export interface Followed {
  readonly topic: ReadonlySignal<Topic>
  /** How many parts of the address were not understood. */
  readonly misunderstood: Signal<number>
}

/**
 * Lets the page follow its address, and the address the page. An address never runs anything.
 *
 * @param isPrivate - Whether nothing of the forms may stand in the address.
 */
export function followAddress(
  playground: Playground,
  view: View,
  isPrivate: () => boolean,
): Followed {
  const sides = playground.sides.map(({ side }) => side)
  const first = readAddress(location.hash, sides)
  const topic = signal(first.topic)
  const misunderstood = signal(first.misunderstood)
  const apply = (address: ReturnType<typeof readAddress>): void => {
    topic.value = address.topic
    misunderstood.value = address.misunderstood
    // A bare address leaves the topic as it was left.
    if (address.parts.size === 0) return
    const applying = async (): Promise<void> => {
      const unreadable = await applyAddress(address, playground, view)
      if (unreadable > 0) misunderstood.value = address.misunderstood + unreadable
    }
    void applying()
  }
  apply(first)
  // Another address than this one is on its way to being followed, and is not written over.
  let followed = location.hash
  addEventListener('hashchange', () => {
    followed = location.hash
    const seed = readSeed(location.hash)
    // Another seed is other accounts: the page begins anew with them.
    if (seed !== undefined && seed !== playground.seed) location.reload()
    else apply(readAddress(location.hash, sides))
  })

  let timer: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    // What is read before the first wait is what the effect runs on.
    const shown = topic.value
    const isHidden = isPrivate()
    const writing = writeAddress(shown, playground, view)
    clearTimeout(timer)
    const write = async (): Promise<void> => {
      const address = await writing
      const isPast = topic.peek() !== shown || location.hash !== followed
      if (isPast || isHidden || address.length > MOST_ADDRESS) return
      if (address === followed) return
      history.replaceState(null, '', address)
      followed = location.hash
    }
    timer = setTimeout(() => void write(), QUIET)
  })
  return { topic, misunderstood }
}
