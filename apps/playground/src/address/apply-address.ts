import { batch, signal } from '@preact/signals'
import { concepts } from '../operations/concepts.ts'
import type { View } from '../page/view.ts'
import { DOCK_TABS, RESULT_TABS } from '../page/view.ts'
import { parseFaults } from '../state/fault-text.ts'
import { takeIds } from '../state/ids-at-hand.ts'
import type { Playground } from '../state/playground.ts'
import type { Address } from './read-address.ts'

/**
 * Puts what an address says into the forms of its topic and into the view. Runs nothing.
 *
 * @returns How many programs could not be unpacked.
 */
export async function applyAddress(
  { topic, parts }: Address,
  playground: Pick<Playground, 'sides' | 'intents' | 'options'>,
  view: View,
): Promise<number> {
  const { sides, intents, options } = playground
  const number = (name: string): number | undefined =>
    parts.has(name) ? Number(parts.get(name)) : undefined
  batch(() => {
    const intent = intents.get(topic.id)
    if (intent) intent.edited.value = pick(concepts.map(({ id }) => [id, parts.get(`in.${id}`)]))
    for (const state of sides) {
      const { side, panes, faults } = state
      faults.value = parseFaults(parts.get(`fault.${side.id}`) ?? '') ?? []
      const pane = panes.get(topic.id)
      if (!pane) continue
      const read = (isId: boolean): Readonly<Record<string, string>> =>
        pick(
          pane.fields
            .filter((field) => field.isId === isId)
            .map(({ path }) => [path, parts.get(`${side.id}.${path}`)]),
        )
      pane.edited.value = read(false)
      takeIds(state, read(true))
      pane.usesSpare.value = parts.has(`${side.id}.spare`)
      pane.write(undefined)
    }
    options.value = {
      timeout: number('opt.timeout'),
      deadline: number('opt.deadline'),
      maxRetries: number('opt.maxRetries'),
      reconcile: parts.get('opt.reconcile'),
    }
    view.tab.value = RESULT_TABS.find((tab) => tab === parts.get('tab'))
    view.dock.value = DOCK_TABS.find((tab) => tab === parts.get('dock')) ?? 'compare'
    view.isEmbedded.value = parts.has('embed')
    view.ownCode.value = undefined
  })
  let unreadable = 0
  for (const { side } of sides) {
    const packed = parts.get(`code.${side.id}`)
    const text = packed === undefined ? undefined : await unpack(packed)
    if (text !== undefined) {
      view.ownCode.value = { side: side.id, text: signal(text), takesFocus: false }
    } else if (packed !== undefined) unreadable += 1
  }
  return unreadable
}

/** Few links have a program in them. */
async function unpack(packed: string): Promise<string | undefined> {
  const { unpackCode } = await import('../own-code/pack-code.ts')
  return unpackCode(packed)
}

/** Makes an object of what is there. */
function pick(
  entries: readonly (readonly [string, string | undefined])[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
  )
}
