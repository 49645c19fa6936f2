import { markdownTable } from 'markdown-table'
import type { Cost } from '../../programs/measure-stubbed-calls.mjs'
import { inRounds } from '../processes/in-rounds.ts'
import { runProgram } from '../processes/run-program.ts'
import { formatKilobytes, formatSummary } from '../report/format-values.ts'
import type { Section } from '../report/section.ts'
import { clientsFor } from './clients.ts'
import { formatName, ratioOf, summarizeCosts, toBars } from './measured-call.ts'

const ROUNDS = 5
const GOAL = { ratio: 2.8, kilobytes: 40 }

/** Room for what is young, so that nothing is collected while bytes are counted. */
const COUNTING = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256']

/** Measures calls that are answered in the process: what a client adds to `fetch`, and no network. */
export async function measureStubbedCalls(): Promise<Section> {
  const clients = clientsFor('stub')
  const costs = await inRounds(clients, ROUNDS, async ({ program }) => {
    return (await runProgram('measure-stubbed-calls.mjs', { args: [program] })) as Cost
  })
  const bytes = await inRounds(clients, 1, async ({ program }) =>
    Number(await runProgram('measure-allocation.mjs', { args: [program], execArgv: COUNTING })),
  )
  const calls = clients.map((client, index) => summarizeCosts(client, costs[index] ?? []))
  const allocated = clients.map((_, index) => bytes[index]?.[0] ?? Number.NaN)

  const rows = calls.map(({ name, isOurs, ratio, microseconds }, index) => [
    formatName({ name, isOurs }),
    formatSummary(ratio),
    microseconds.median.toFixed(1),
    formatKilobytes(allocated[index] ?? Number.NaN),
  ])
  const ours = clients.findIndex(({ name }) => name === '@x/omise')
  return {
    title: 'A call that is answered in the process',
    text: markdownTable([['client', 'CPU × bare fetch', 'CPU µs', 'kB allocated'], ...rows]),
    goals: [
      {
        what: 'CPU of a call answered in the process, × bare fetch',
        actual: ratioOf(calls, '@x/omise'),
        goal: GOAL.ratio,
        unit: '×',
      },
      {
        what: 'memory that a call allocates',
        actual: (allocated[ours] ?? Number.NaN) / 1000,
        goal: GOAL.kilobytes,
        unit: ' kB',
      },
    ],
    panels: [{ title: 'answered in the process', bars: toBars(calls), goal: GOAL.ratio }],
  }
}
