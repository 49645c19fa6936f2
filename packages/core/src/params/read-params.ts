import { safeParse } from 'valibot'
import type { ParamsIssue } from '../errors/params-error.ts'
import type { Described } from './described-at.ts'
import { describedAt } from './described-at.ts'
import { describeIssue } from './describe-issue.ts'
import { isRecord } from './is-record.ts'
import { issueAt } from './issue-at.ts'
import type { ParamsSpec } from './params-spec.ts'
import { placeValue, splitKey } from './place-value.ts'
import { readEntries } from './read-entries.ts'
import { snapshot } from './snapshot.ts'
import { showKey } from './show-key.ts'
import { unknownKey } from './unknown-key.ts'

/** Params as one object, ready to be sent, or everything that is wrong with them. */
export interface ReadParams {
  readonly values: Record<string, unknown>
  readonly issues: ParamsIssue[]
}

/**
 * Reads params in any form that is taken, and checks them: every key known, each once, every value
 * of its type. Nothing of a value gets into an issue.
 *
 * @param spec - What the operation takes.
 * @param input - An object, or anything that gives its entries.
 */
export function readParams(spec: ParamsSpec, input: unknown): ReadParams {
  const issues: ParamsIssue[] = []
  const read = readEntries(input)
  if (typeof read === 'string') {
    return { values: {}, issues: [issueAt('', 'type', read)] }
  }

  const schema: Described | undefined = spec.params
  const entries = schema?.entries ?? {}
  const given: Record<string, unknown> = {}
  for (const [key, value] of read.entries) {
    if (value === undefined) continue
    const path = splitKey(key)
    if (!Object.hasOwn(entries, path[0])) {
      issues.push(unknownKey(spec, key, Object.keys(entries)))
      continue
    }
    const shown = path.map(showKey).join('.')
    const copied = snapshot(value, shown, issues)
    // A toJSON may give nothing.
    if (copied === undefined) continue
    const sent = read.fromText ? fromText(copied, describedAt(schema, path)) : copied
    placeValue(given, path, sent, shown, issues)
  }

  for (const [name, value] of Object.entries(given)) {
    const entry = describedAt(schema, [name])
    if (entry?.type !== 'object' || !isRecord(value)) continue
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(entry.entries ?? {}, key)) continue
      issues.push(unknownKey(spec, key, Object.keys(entry.entries ?? {}), `${name}.`))
    }
  }
  if (!schema) return { values: given, issues }

  const checked = safeParse(schema, given)
  // The schema of an endpoint's params describes an object.
  const values = checked.success ? (checked.output as Record<string, unknown>) : given
  // Only now, so that the schema's issues name what the caller wrote.
  for (const [alias, name] of Object.entries(spec.aliases ?? {})) {
    if (!Object.hasOwn(values, alias)) continue
    if (Object.hasOwn(values, name) && values[name] !== values[alias]) {
      const what = `is another name for \`${name}\`: give only one of them`
      issues.push(issueAt(alias, 'conflict', what))
    }
    values[name] = values[alias]
    delete values[alias]
  }
  if (checked.success) return { values, issues }
  // What has an issue already, or was misspelt, is not there for the schema to find.
  const told = new Set(issues.map(({ path }) => path))
  const meant = new Set(issues.map(({ suggestion }) => suggestion))
  const others = checked.issues
    .map(describeIssue)
    .filter(({ path, code }) => !told.has(path) && !(code === 'missing' && meant.has(path)))
  return { values, issues: [...issues, ...others] }
}

/** Reads a number or a boolean from its text, where the schema asks for one. */
function fromText(value: unknown, schema: Described | undefined): unknown {
  if (typeof value !== 'string') return value
  if (schema?.type === 'number' && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value)
  if (schema?.type === 'boolean' && /^(?:true|false)$/.test(value)) return value === 'true'
  return value
}
