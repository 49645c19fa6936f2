import { markdownTable } from 'markdown-table'
import type { Cost } from '../../programs/measure-stubbed-calls.mjs'
import { formatName, toBars } from '../calls/measured-call.ts'
import { inRounds } from '../processes/in-rounds.ts'
import { runProgram } from '../processes/run-program.ts'
import { formatSummary } from '../report/format-values.ts'
import type { Section } from '../report/section.ts'
import { summarize } from '../report/statistics.ts'

const ROUNDS = 5
const GOAL = 1.25

const LISTERS = [
  { name: 'bare fetch', program: 'bare-fetch', isOurs: false },
  { name: '@x/omise', program: 'x-omise', isOurs: true },
  { name: '@x/omise with onEvent', program: 'x-omise-on-event', isOurs: true },
  { name: 'ky and valibot', program: 'ky-valibot', isOurs: false },
]

/** Measures the CPU time of each customer of a long list that is answered in the process. */
export async function measureListings(): Promise<Section> {
  const costs = await inRounds(LISTERS, ROUNDS, async ({ program }) => {
    return (await runProgram('measure-listing.mjs', { args: [program] })) as Cost
  })
  const measured = LISTERS.map(({ name, isOurs }, index) => {
    const rounds = costs[index] ?? []
    const ratio = summarize(rounds.map(({ bare, client }) => client / bare))
    const microseconds = summarize(rounds.map(({ client }) => client))
    return { name, isOurs, ratio, microseconds }
  })
  const rows = measured.map(({ name, isOurs, ratio, microseconds }) => [
    formatName({ name, isOurs }),
    formatSummary(ratio),
    microseconds.median.toFixed(2),
  ])
  return {
    title: 'A list of 100,000 customers, iterated over',
    text: markdownTable([['client', 'CPU × bare fetch', 'CPU µs a customer'], ...rows]),
    goals: [
      {
        what: 'CPU of a listed customer, × a bare parse loop',
        actual: measured.find(({ name }) => name === '@x/omise')?.ratio.median ?? Number.NaN,
        goal: GOAL,
        unit: '×',
      },
    ],
    panels: [{ title: 'a customer of a long list', bars: toBars(measured), goal: GOAL }],
  }
}
