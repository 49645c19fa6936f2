import type { GenericSchema } from 'valibot'
import {
  check,
  literal,
  maxLength,
  nonEmpty,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
} from 'valibot'
import type { NumberRule } from '../form/check-number.ts'
import { checkNumber } from '../form/check-number.ts'
import { readFields } from '../form/read-fields.ts'
import { concepts } from '../operations/concepts.ts'
import { numberOptions } from '../operations/number-options.ts'
import type { Side } from '../operations/side.ts'
import type { Topic } from '../operations/topics.ts'
import { topics } from '../operations/topics.ts'
import { DOCK_TABS, RESULT_TABS } from '../page/view.ts'
import { parseFaults } from '../state/fault-text.ts'
import { SEED } from './seed.ts'

/** What an address says: a topic, and what stands there otherwise than by itself. */
export interface Address {
  readonly topic: Topic
  /** What each part says, by its name. */
  readonly parts: ReadonlyMap<string, string>
  /** How many parts were not understood. */
  readonly misunderstood: number
}

/**
 * Reads the fragment of the page's address. What is not known is left out and counted.
 *
 * @param fragment - The fragment with its `#`.
 */
export function readAddress(fragment: string, sides: readonly Side[]): Address {
  const [path = '', query = ''] = splitOnce(fragment.replace(/^#/, ''), '?')
  const found = topics.find(({ id }) => path === `/${id}`)
  const topic = found ?? topics[0]
  if (!topic) throw new Error('There is no topic')
  const schemas = describeParts(topic, sides)
  const parts = new Map<string, string>()
  let misunderstood = found || path === '' || path === '/' ? 0 : 1
  for (const [name, value] of new URLSearchParams(query)) {
    const schema = schemas.get(name)
    if (schema && !parts.has(name) && safeParse(schema, value).success) parts.set(name, value)
    else misunderstood += 1
  }
  return { topic, parts, misunderstood }
}

/** Describes each part that the address of a topic can have. */
function describeParts(
  topic: Topic,
  sides: readonly Side[],
): ReadonlyMap<string, GenericSchema<string, unknown>> {
  const text = string()
  const number = (rule: NumberRule): GenericSchema<string, unknown> =>
    pipe(
      string(),
      nonEmpty(),
      maxLength(9),
      check((digits) => checkNumber(rule, Number(digits)) === undefined),
    )
  const faults = pipe(
    text,
    check((queue) => parseFaults(queue) !== undefined),
  )
  const schemas = new Map<string, GenericSchema<string, unknown>>([
    ['tab', picklist(RESULT_TABS)],
    ['dock', picklist(DOCK_TABS)],
    ['embed', literal('1')],
    ['seed', pipe(string(), regex(SEED))],
    ...numberOptions.map(({ name, rule }) => [`opt.${name}`, number(rule)] as const),
    ['opt.reconcile', text],
    ...concepts.map(({ id }) => [`in.${id}`, text] as const),
  ])
  for (const { id, operations } of sides) {
    const operation = operations.get(topic.id)
    schemas.set(`fault.${id}`, faults)
    if (!operation) continue
    schemas.set(`code.${id}`, pipe(string(), regex(/^[\w-]+$/)))
    if (operation.spare !== undefined) schemas.set(`${id}.spare`, literal('1'))
    const shared = Object.values(operation.concepts ?? {})
    for (const { path } of readFields(operation.endpoint)) {
      if (!shared.includes(path)) schemas.set(`${id}.${path}`, text)
    }
  }
  return schemas
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
