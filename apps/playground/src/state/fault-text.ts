import type { QueuedFault } from './fault-presets.ts'
import { faultPresets, queueFault } from './fault-presets.ts'

/** How many failures a queue holds at most. */
export const MOST_FAULTS = 20

/** A preset's id, how often, and whether the provider carries the request out first. */
const PART = /^(?<id>[a-z\d]+?)(?:x(?<times>[1-9]\d?))?(?<commit>!)?$/

/**
 * Reads a queue of failures out of a text such as `429x2,ok,silent!`.
 *
 * @returns The queue, with nothing used; undefined when a part of it means nothing.
 */
export function parseFaults(text: string): readonly QueuedFault[] | undefined {
  if (text === '') return []
  const queue: QueuedFault[] = []
  for (const part of text.split(',')) {
    const { id, times = '1', commit } = PART.exec(part)?.groups ?? {}
    const preset = faultPresets.find((each) => each.id === id)
    if (!preset || (commit && !preset.canCommit)) return undefined
    queue.push(...queueFault(preset, commit !== undefined, Number(times)))
  }
  return queue.length > MOST_FAULTS ? undefined : queue
}

/** Writes a queue of failures as a text that {@link parseFaults} reads, used ones included. */
export function writeFaults(queue: readonly QueuedFault[]): string {
  const parts: { readonly id: string; readonly commit: boolean; times: number }[] = []
  for (const { preset, commit } of queue) {
    const last = parts.at(-1)
    if (last?.id === preset.id && last.commit === commit) last.times += 1
    else parts.push({ id: preset.id, commit, times: 1 })
  }
  return parts
    .map(({ id, commit, times }) => `${id}${times > 1 ? `x${times}` : ''}${commit ? '!' : ''}`)
    .join(',')
}
