import type { GenericSchema } from 'valibot'
import { is } from 'valibot'
import type { Described } from '../params/described-at.ts'

/** Tells whether a value, as it was read from JSON, is what a schema describes. */
export type CompiledCheck = (value: unknown) => boolean

/** What a value may be: null or of a simple type, or whatever else passes the check. */
interface Allowed {
  readonly null?: boolean | undefined
  readonly string?: boolean
  readonly boolean?: boolean
  readonly number?: boolean
  readonly check: CompiledCheck
}

/** What a field of an object may be. */
interface Field extends Required<Allowed> {
  readonly name: string
  /** The field behind it. */
  readonly next: Field | undefined
}

/**
 * Compiles a schema of valibot's into a check that says the same as valibot's own `is` in a tenth of
 * the time: it copies nothing, and does without `eval`, which edge runtimes forbid. A kind of schema
 * that it does not know it leaves to valibot.
 */
export function compileCheck(schema: GenericSchema): CompiledCheck {
  return compile(schema).check
}

function compile(schema: Described): Allowed {
  // The type of a schema says which parts it has.
  const { type, wrapped, item, entries, options, literal } = schema as Required<Described>
  const whole: Allowed = { check: (value) => is(schema, value) }
  // A pipe or a fallback bears the type of what it is made from.
  if ('pipe' in schema || 'fallback' in schema) return whole
  switch (type) {
    case 'string':
    case 'boolean':
    case 'number':
      return { [type]: true, check: (value) => typeof value === type }
    case 'literal':
      return { check: (value) => value === literal }
    case 'union': {
      const allowed = options.map(compile)
      // Whatever one of them may be, the union may be.
      return Object.assign({}, ...allowed, {
        check: (value: unknown) => allowed.some(({ check }) => check(value)),
      })
    }
    case 'optional':
    case 'nullable':
    case 'nullish': {
      if (schema.default !== undefined) return whole
      const inner = compile(wrapped)
      const { check } = inner
      const orNull = type !== 'optional'
      const orMissing = type !== 'nullable'
      return {
        ...inner,
        null: orNull || inner.null,
        check: (value) =>
          (value === null && orNull) || (value === undefined && orMissing) || check(value),
      }
    }
    case 'array': {
      const each = compileCheck(item)
      return { check: (value) => Array.isArray(value) && value.every(each) }
    }
    case 'object':
    case 'loose_object':
      // Of most objects without fields of their own, no two have the same ones.
      return { check: Object.keys(entries).length > 0 ? compileObject(schema, entries) : isObject }
    default:
      return whole
  }
}

/**
 * Compiles the check of an object. An API writes the fields of its objects in one order, so the last
 * object's order is remembered: the next one's fields are then looked at without looking them up.
 */
function compileObject(
  schema: GenericSchema,
  fields: NonNullable<Described['entries']>,
): CompiledCheck {
  const entries = Object.entries(fields)
  const known = new Map(entries.map(([name, entry]) => [name, compile(entry)]))
  let first: Field | undefined

  /** Checks the fields of an object by the remembered order; undefined where it has another. */
  const checkInOrder = (value: Readonly<Record<string, unknown>>): boolean | undefined => {
    let field = first
    if (!field) return undefined
    for (const name in value) {
      if (field?.name !== name) return undefined
      const inner = value[name]
      // To compare whichever type it is with another costs more than to ask for each.
      const isSimple =
        typeof inner === 'string'
          ? field.string
          : inner === null
            ? field.null
            : typeof inner === 'boolean'
              ? field.boolean
              : typeof inner === 'number' && field.number
      if (!isSimple && !field.check(inner)) return false
      field = field.next
    }
    return field ? undefined : true
  }
  const remember = (value: object): void => {
    const names = Object.keys(value)
    const isWhole = entries.every(
      ([name, entry]) => names.includes(name) || (isOptional(entry) && !(name in value)),
    )
    const toField = (next: Field | undefined, name: string): Field => ({
      null: false,
      string: false,
      boolean: false,
      number: false,
      check: () => true,
      ...known.get(name),
      name,
      next,
    })
    first = isWhole ? names.reduceRight(toField, undefined) : undefined
  }
  return (value) => {
    if (!isObject(value)) return false
    const checked = checkInOrder(value)
    if (checked !== undefined) return checked
    remember(value)
    return checkInOrder(value) ?? is(schema, value)
  }
}

/** Tells whether a field may be missing; a default is checked like a value that is there. */
function isOptional({ type, default: instead }: Described): boolean {
  return (type === 'optional' || type === 'nullish') && instead === undefined
}

/** A list is an object, too: so says valibot. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
