import { checkNumber } from '../form/check-number.ts'
import { writeValues } from '../form/write-values.ts'
import { concepts } from '../operations/concepts.ts'
import { numberOptions } from '../operations/number-options.ts'
import type { Topic } from '../operations/topics.ts'
import { topicAddress } from './topic-address.ts'
import type { View } from '../page/view.ts'
import { writeFaults } from '../state/fault-text.ts'
import { listIds } from '../state/ids-at-hand.ts'
import type { Playground } from '../state/playground.ts'

/**
 * Writes the address of what the page shows: only what is otherwise than by itself, and never a key,
 * a header, a result or the history.
 */
export async function writeAddress(
  topic: Topic,
  { seed, sides, intents, options }: Pick<Playground, 'seed' | 'sides' | 'intents' | 'options'>,
  view: View,
): Promise<string> {
  const parts = new URLSearchParams()
  const intent = intents.get(topic.id)?.edited.value ?? {}
  for (const { id } of concepts) {
    const text = intent[id]
    if (text !== undefined && text !== (topic.sample?.[id] ?? '')) parts.set(`in.${id}`, text)
  }
  for (const state of sides) {
    const { side, panes, ids, faults } = state
    const pane = panes.get(topic.id)
    if (pane) {
      const samples = writeValues(pane.fields, pane.operation.sample)
      for (const { path, isId } of pane.fields) {
        const text = isId ? ids.value[path] : pane.edited.value[path]
        // What the account makes, such as a token, is of no use elsewhere, and nobody else's business.
        const isMade = side.helpers?.[path] !== undefined
        // Whoever opens the link has an account with other ids, and one of them stands there.
        const isOwn = isId && (text === '' || listIds(state, path).includes(text ?? ''))
        const isOther = text !== undefined && text !== samples[path]
        if (!isMade && !isOwn && isOther) parts.set(`${side.id}.${path}`, text)
      }
      if (pane.usesSpare.value) parts.set(`${side.id}.spare`, '1')
    }
    const queue = writeFaults(faults.value)
    if (queue) parts.set(`fault.${side.id}`, queue)
  }
  for (const { name, rule } of numberOptions) {
    const value = options.value[name]
    const isRight = value !== undefined && checkNumber(rule, value) === undefined
    if (isRight) parts.set(`opt.${name}`, String(value))
  }
  const { reconcile } = options.value
  if (reconcile !== undefined) parts.set('opt.reconcile', reconcile)
  if (view.tab.value) parts.set('tab', view.tab.value)
  if (view.dock.value !== 'compare') parts.set('dock', view.dock.value)
  if (view.isEmbedded.value) parts.set('embed', '1')
  if (seed !== undefined) parts.set('seed', String(seed))
  const own = view.ownCode.value
  if (own) {
    // Read before the first wait, so that the address follows it.
    const code = own.text.value
    const { packCode } = await import('../own-code/pack-code.ts')
    parts.set(`code.${own.side}`, await packCode(code))
  }
  for (const [name, value] of parts) if (isSecret(sides, value)) parts.delete(name)
  const query = parts.toString()
  return query ? `${topicAddress(topic)}?${query}` : topicAddress(topic)
}

/** Whether a text has something in it that the accounts keep secret. */
function isSecret(sides: Playground['sides'], text: string): boolean {
  return sides.some(({ account }) => {
    const redactor = account.value?.redactor
    return redactor !== undefined && redactor.text(text) !== text
  })
}
