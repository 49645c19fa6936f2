import type { MeaningPaths } from '../operations/meanings.ts'
import { meanings } from '../operations/meanings.ts'

/** A record of a side, and where it has what it tells. */
export interface ComparedRecord {
  readonly name: string
  readonly meanings: MeaningPaths
  /** Absent where there is no record to compare yet. */
  readonly record: Readonly<Record<string, unknown>> | undefined
}

/** What one meaning is at each side. */
export interface ComparisonRow {
  readonly id: string
  readonly label: string
  readonly note: string | undefined
  /** The fields of each side, in the order of the sides; none where a side has none. */
  readonly cells: readonly (readonly ComparedField[])[]
  /** What each side calls it, also where the record at hand has nothing of it. */
  readonly names: readonly (readonly string[])[]
  readonly relation: Relation
  /** The name of the only side that has it. */
  readonly only: string | undefined
}

/** A field of a record. */
export interface ComparedField {
  readonly name: string
  readonly value: unknown
}

/** How the fields of the sides relate: by their names and by which sides know of them. */
export type Relation = 'same name' | 'renamed' | 'only one side'

/**
 * Compares records by what their fields mean. Every field of each of them is in exactly one row; one
 * whose meaning is not known has a row of its own.
 */
export function compareFields(sides: readonly ComparedRecord[]): readonly ComparisonRow[] {
  const known = meanings.map(({ id, label, note }) =>
    createRow(
      sides,
      { id, label, note },
      sides.map((side) => side.meanings[id] ?? []),
    ),
  )
  const unknownNames = new Set(
    sides.flatMap(({ record = {}, meanings: paths }) => {
      const taken = new Set(Object.values(paths).flat())
      return Object.keys(record).filter((name) => !taken.has(name))
    }),
  )
  const unknown = Array.from(unknownNames, (name) => {
    // Whether a side knows of it can be told by its record alone.
    const names = sides.map(({ record = {}, meanings: paths }) => {
      const isKnown = Object.values(paths).flat().includes(name)
      return !isKnown && Object.hasOwn(record, name) ? [name] : []
    })
    return createRow(sides, { id: `field ${name}`, label: name, note: undefined }, names)
  })
  return [...known, ...unknown].filter(({ cells }) => cells.some(({ length }) => length > 0))
}

function createRow(
  sides: readonly ComparedRecord[],
  head: Pick<ComparisonRow, 'id' | 'label'> & { readonly note?: string | undefined },
  names: readonly (readonly string[])[],
): ComparisonRow {
  const cells = sides.map(({ record = {} }, index) =>
    (names[index] ?? []).flatMap((name) =>
      Object.hasOwn(record, name) ? [{ name, value: record[name] }] : [],
    ),
  )
  const having = sides.filter((_, index) => (names[index] ?? []).length > 0)
  const isShared = having.length > 1
  return {
    id: head.id,
    label: head.label,
    note: isShared ? head.note : undefined,
    cells,
    names,
    relation: isShared ? relate(names) : 'only one side',
    only: isShared ? undefined : having[0]?.name,
  }
}

function relate(names: ComparisonRow['names']): Relation {
  const known = names.filter(({ length }) => length > 0).map((each) => each.join(' '))
  return new Set(known).size === 1 ? 'same name' : 'renamed'
}
