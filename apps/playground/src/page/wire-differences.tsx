import type { JSX } from 'preact'
import { comparisons } from '../operations/comparisons.ts'
import type { Side } from '../operations/side.ts'
import './compare.css'
import { SideMark } from './side-mark.tsx'

/** How the sides differ in what goes over the wire, as far as that is always so. */
export function WireDifferences({ sides }: { readonly sides: readonly Side[] }): JSX.Element {
  const topics = [...new Set(sides.flatMap(({ id }) => Object.keys(comparisons[id]?.wire ?? {})))]
  return (
    <details class="wire-differences" open>
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
                  {comparisons[side.id]?.wire[topic] ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
