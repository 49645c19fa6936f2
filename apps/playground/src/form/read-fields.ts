import type { GenericSchema } from 'valibot'
import type { EndpointValue } from '../operations/operation.ts'
import type { Field, FieldKind } from './field.ts'

/** The parts of valibot's schemas that say what a field is. */
interface Described extends GenericSchema {
  readonly wrapped?: Described
  readonly entries?: Readonly<Record<string, Described>>
  readonly options?: readonly unknown[]
  readonly pipe?: readonly PipeItem[]
}

/** One step of a pipe: the schema at its head, or a check behind it. */
interface PipeItem {
  readonly type: string
  readonly requirement?: unknown
}

const OPTIONAL_TYPES = new Set([
  'optional',
  'nullish',
  'nullable',
  'undefinedable',
  'exact_optional',
])

/** Reads the fields of an endpoint's form: the ids of its path first, then its params. */
export function readFields({ path, params }: EndpointValue): readonly Field[] {
  const ids = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
  const idFields = ids.map((name): Field => ({
    path: name,
    isId: true,
    kind: 'text',
    isRequired: true,
    choices: [],
    hint: '',
  }))
  const entries = Object.entries(params?.entries ?? {}).filter(([name]) => !ids.includes(name))
  return [...idFields, ...entries.flatMap(([name, schema]) => readEntry(name, schema))]
}

function readEntry(path: string, schema: Described): readonly Field[] {
  const isRequired = !OPTIONAL_TYPES.has(schema.type)
  const inner = unwrap(schema)
  if (inner.entries) {
    return Object.entries(inner.entries).flatMap(([name, entry]) =>
      readEntry(`${path}.${name}`, entry),
    )
  }
  const kind = readKind(inner)
  const choices = kind === 'choice' ? (inner.options ?? []).map(String) : []
  return [{ path, isId: false, kind, isRequired, choices, hint: writeHint(kind, inner) }]
}

function unwrap(schema: Described): Described {
  return schema.wrapped ? unwrap(schema.wrapped) : schema
}

function readKind({ type }: Described): FieldKind {
  if (type === 'number' || type === 'boolean') return type
  if (type === 'picklist') return 'choice'
  return type === 'custom' || type === 'record' ? 'json' : 'text'
}

function writeHint(kind: FieldKind, schema: Described): string {
  if (kind === 'json') return 'object, as JSON'
  if (kind === 'boolean') return 'yes or no'
  if (kind === 'choice') return 'one of these'
  if (kind === 'number') return writeRange(schema.pipe ?? [])
  const mayBeDate = schema.options?.some((option) => isDate(option))
  return mayBeDate ? 'date or time' : ''
}

function isDate(option: unknown): boolean {
  return typeof option === 'object' && option !== null && 'type' in option && option.type === 'date'
}

function writeRange(pipe: readonly PipeItem[]): string {
  const find = (type: string): number | undefined => {
    const requirement = pipe.find((item) => item.type === type)?.requirement
    return typeof requirement === 'number' ? requirement : undefined
  }
  const [least, most] = [find('min_value'), find('max_value')]
  if (least !== undefined && most !== undefined) return `number, ${least} to ${most}`
  if (least !== undefined) return `number, from ${least}`
  return most === undefined ? 'number' : `number, up to ${most}`
}
