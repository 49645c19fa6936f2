import { isPlain } from './is-plain.ts'
import { MAX_VALUES } from './snapshot.ts'

/** The entries of params in any form, and whether their values are texts that stand for others. */
export interface ReadEntries {
  readonly entries: readonly (readonly [string, unknown])[]
  readonly fromText: boolean
}

/**
 * Reads params, or what else is given like them, in any form as their entries.
 *
 * @returns The entries, or what is wrong with the whole, to follow its name.
 */
export function readEntries(input: unknown): ReadEntries | string {
  if (input === undefined || input === null) return { entries: [], fromText: false }
  const problem = 'must be an object, or pairs of a name and a value'
  if (typeof input !== 'object') return problem
  try {
    if (!isIterable(input)) {
      const entries = Object.entries(input)
      // What only a class's methods and accessors tell would be lost: a promise, a request, a model.
      return entries.length === 0 && !isPlain(input) ? problem : { entries, fromText: false }
    }
    const entries: (readonly [string, unknown])[] = []
    for (const pair of input) {
      if (entries.length === MAX_VALUES) return `must not be more than ${MAX_VALUES} pairs`
      if (!isPair(pair)) return problem
      entries.push([pair[0], pair[1]])
    }
    return { entries, fromText: isTextForm(input) }
  } catch {
    // A getter or an iterator of the caller's threw; what it threw may hold anything.
    return 'threw an error when read'
  }
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value
}

function isPair(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string'
}

/** Named by their tags: not every runtime has both, and copies of them exist. */
function isTextForm(value: unknown): boolean {
  const tag = Object.prototype.toString.call(value)
  return tag === '[object URLSearchParams]' || tag === '[object FormData]'
}
