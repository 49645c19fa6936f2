import type { JSX } from 'preact'
import { is, literal, looseObject } from 'valibot'
import type { CallRecord } from '../state/call-record.ts'
import type { PageProps } from './page-props.ts'
import './compare.css'
import { loadLater } from './load-later.tsx'
import { SideMark } from './side-mark.tsx'

const ComparedRows = loadLater(() =>
  import('./compared-rows.tsx').then((module) => module.ComparedRows),
)

/** The customer objects of the sides, compared by what their fields mean. */
export function Compare({ playground }: PageProps): JSX.Element {
  const sides = playground.sides.map(({ side }) => side)
  const customers = sides.map(({ id }) => findCustomer(playground.history.value, id))
  const missing = sides.filter((_, index) => customers[index] === undefined)
  return (
    <div class="compare">
      {missing.length > 0 && (
        <p class="empty">
          {missing.length === sides.length
            ? 'Create or retrieve a customer at each side, and the two objects are compared here.'
            : `Create or retrieve a customer at ${missing[0]?.name}, too, and the two are compared here.`}
        </p>
      )}
      {missing.length < sides.length && <ComparedRows sides={sides} customers={customers} />}
      <WireDifferences playground={playground} />
    </div>
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
