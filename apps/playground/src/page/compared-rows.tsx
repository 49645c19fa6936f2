import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { comparisons } from '../operations/comparisons.ts'
import type { Side } from '../operations/side.ts'
import type { RecordKind } from '../operations/topics.ts'
import type { ComparedField, ComparisonRow } from '../state/compare-fields.ts'
import { compareFields } from '../state/compare-fields.ts'
import './compare.css'
import type { Filter } from './filter-chips.tsx'
import { FilterChips } from './filter-chips.tsx'
import { SideMark } from './side-mark.tsx'

const FILTERS: readonly Filter<ComparisonRow>[] = [
  { id: 'all', label: 'all', holds: () => true },
  {
    id: 'differences',
    label: 'differences',
    holds: ({ relation, cells }) =>
      relation !== 'same name' || cells.some(({ length }) => length === 0),
  },
  {
    id: 'one',
    label: 'only one side',
    holds: ({ relation }) => relation === 'only one side',
  },
]

/** The rows of a comparison, and the choice of which to see. */
export function ComparedRows({
  sides,
  records,
  kind,
}: {
  readonly sides: readonly Side[]
  /** The record of each side, where it has given one. */
  readonly records: readonly (Readonly<Record<string, unknown>> | undefined)[]
  readonly kind: RecordKind
}): JSX.Element {
  const filter = useSignal('all')
  const rows = compareFields(
    sides.map(({ id, name }, index) => ({
      name,
      meanings: comparisons[id]?.meanings ?? {},
      record: records[index],
    })),
  )
  const holds = FILTERS.find(({ id }) => id === filter.value)?.holds ?? (() => true)
  return (
    <>
      <FilterChips label="Which rows to show" filters={FILTERS} rows={rows} chosen={filter}>
        <p class="counts">{countRelations(rows)}</p>
      </FilterChips>
      <table class="rows">
        <caption class="visually-hidden">{`The ${kind}s, field by field`}</caption>
        <thead>
          <tr>
            <th scope="col">Meaning</th>
            {sides.map((side) => (
              <th key={side.id} scope="col">
                <SideMark side={side} /> {side.name}
              </th>
            ))}
            <th scope="col">Relation</th>
          </tr>
        </thead>
        <tbody>
          {rows.filter(holds).map(({ id, label, note, cells, names, relation, only }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {sides.map((side, index) => (
                <td key={side.id} data-label={side.name}>
                  <Fields fields={cells[index] ?? []} names={names[index] ?? []} />
                </td>
              ))}
              <td data-label="Relation">
                {only === undefined ? relation : `only ${only}`}
                {note && <span class="note"> ({note})</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Fields({
  fields,
  names,
}: {
  readonly fields: readonly ComparedField[]
  /** What they are called where there are none. */
  readonly names: readonly string[]
}): JSX.Element {
  if (fields.length === 0) return <span class="none">{[...names, '–'].join(' ')}</span>
  return (
    <>
      {fields.map(({ name, value }) => (
        <p key={name}>
          <code>{name}</code> <span class="value">{writeShort(value)}</span>
        </p>
      ))}
    </>
  )
}

function countRelations(rows: readonly ComparisonRow[]): string {
  const counts = new Map<string, number>()
  for (const { relation, only } of rows) {
    const name = only === undefined ? relation : `only ${only}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return Array.from(counts, ([name, count]) => `${name} ${count}`).join(' · ')
}

/** What is long is cut: the whole of it stands in the result. */
function writeShort(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
