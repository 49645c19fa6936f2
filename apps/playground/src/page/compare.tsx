import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { is, literal, looseObject } from 'valibot'
import type { CallRecord } from '../state/call-record.ts'
import type { ComparedField, ComparisonRow } from '../state/compare-customers.ts'
import { compareCustomers } from '../state/compare-customers.ts'
import type { PageProps } from './page-props.ts'
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

/** The customer objects of the sides, compared by what their fields mean. */
export function Compare({ playground }: PageProps): JSX.Element {
  const filter = useSignal('all')
  const sides = playground.sides.map(({ side }) => side)
  const customers = sides.map(({ id }) => findCustomer(playground.history.value, id))
  const missing = sides.filter((_, index) => customers[index] === undefined)
  const rows = compareCustomers(
    sides.map(({ name, meanings }, index) => ({ name, meanings, customer: customers[index] })),
  )
  const holds = FILTERS.find(({ id }) => id === filter.value)?.holds ?? (() => true)
  return (
    <div class="compare">
      {missing.length > 0 && (
        <p class="empty">
          {missing.length === sides.length
            ? 'Create or retrieve a customer at each side, and the two objects are compared here.'
            : `Create or retrieve a customer at ${missing[0]?.name}, too, and the two are compared here.`}
        </p>
      )}
      {rows.length > 0 && (
        <>
          <FilterChips label="Which rows to show" filters={FILTERS} rows={rows} chosen={filter}>
            <p class="counts">{countRelations(rows)}</p>
          </FilterChips>
          <table class="rows">
            <caption class="visually-hidden">The customers, field by field</caption>
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
              {rows.filter(holds).map(({ id, label, note, cells, relation, only }) => (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  {sides.map((side, index) => (
                    <td key={side.id} data-label={side.name}>
                      <Fields fields={cells[index] ?? []} />
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
      )}
      <WireDifferences playground={playground} />
    </div>
  )
}

function Fields({ fields }: { readonly fields: readonly ComparedField[] }): JSX.Element {
  if (fields.length === 0) return <span class="none">–</span>
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

/** How the sides differ in what goes over the wire, as far as that is always so. */
function WireDifferences({ playground }: Pick<PageProps, 'playground'>): JSX.Element {
  const sides = playground.sides.map(({ side }) => side)
  const topics = [...new Set(sides.flatMap(({ wire }) => Object.keys(wire)))]
  return (
    <details class="wire-differences">
      <summary>How they differ on the wire</summary>
      <table class="rows">
        <caption class="visually-hidden">Differences on the wire</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            {sides.map((side) => (
              <th key={side.id} scope="col">
                <SideMark side={side} /> {side.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic}>
              <th scope="row">{topic}</th>
              {sides.map((side) => (
                <td key={side.id} data-label={side.name}>
                  {side.wire[topic] ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** Finds the customer that a side has given last. */
function findCustomer(
  history: readonly CallRecord[],
  side: string,
): Readonly<Record<string, unknown>> | undefined {
  for (const record of history) {
    const { outcome } = record
    if (record.side !== side || !outcome?.ok) continue
    const { value } = outcome
    if (is(looseObject({ object: literal('customer') }), value)) return value
  }
  return undefined
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
