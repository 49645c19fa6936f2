import { batch } from '@preact/signals'
import type { Recipe } from '../operations/recipes.ts'
import { topics } from '../operations/topics.ts'
import { parseFaults } from './fault-text.ts'
import { takeIds } from './ids-at-hand.ts'
import type { Playground } from './playground.ts'
import type { SideState } from './side-state.ts'
import { refreshAccount } from './side-state.ts'

/** Makes a recipe ready: the forms, the failures and the options of its topic. Runs nothing. */
export async function applyRecipe(
  playground: Pick<Playground, 'sides' | 'intents' | 'options' | 'cancel'>,
  { topic, faults, options, reconciles, fill }: Recipe,
): Promise<void> {
  const { sides, intents } = playground
  playground.cancel()
  batch(() => {
    const reference = freshReference(playground, topic)
    const intent = intents.get(topic)
    if (intent) intent.edited.value = reference === undefined ? {} : { reference }
    playground.options.value = {
      ...options,
      ...(reconciles && { reconcile: intent?.values.value.reference }),
    }
    for (const [index, state] of sides.entries()) {
      const { panes, faults: queue, customerIds, ids } = state
      const pane = panes.get(topic)
      if (pane) {
        pane.edited.value = {}
        pane.usesSpare.value = false
        pane.write(undefined)
      }
      const isMeant = faults?.at === 'every side' || index === 0
      queue.value = (isMeant && parseFaults(faults?.text ?? '')) || []
      const [newest] = customerIds.value
      if (newest !== undefined && !customerIds.value.includes(ids.value['customer_id'] ?? '')) {
        takeIds(state, { customer_id: newest })
      }
    }
  })
  if (fill !== undefined) await Promise.all(sides.map((state) => fillAccount(state, fill)))
}

/** Fills a side's account up to so many customers, where that can be done. */
export async function fillAccount(state: SideState, count: number): Promise<void> {
  const account = await state.side.account()
  await account.fill(count)
  refreshAccount(state)
}

/**
 * Counts the sample's reference up until no side knows it, as the call would be refused otherwise.
 *
 * @returns The reference; undefined when the sample's own one will do.
 */
function freshReference(
  { sides }: Pick<Playground, 'sides'>,
  topic: Recipe['topic'],
): string | undefined {
  const { reference = '' } = topics.find(({ id }) => id === topic)?.sample ?? {}
  const taken = new Set(sides.flatMap(({ customerIds }) => customerIds.value))
  if (!taken.has(reference)) return undefined
  const [, stem = '', number = ''] = /^(.*?)(\d*)$/.exec(reference) ?? []
  for (let next = Number(number) + 1; ; next++) {
    if (!taken.has(`${stem}${next}`)) return `${stem}${next}`
  }
}
