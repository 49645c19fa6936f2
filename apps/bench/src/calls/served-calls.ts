import type { Cost, Task } from '../../programs/measure-calls.mjs'
import type { Addresses } from '../../programs/serve-answers.mjs'
import { inRounds } from '../processes/in-rounds.ts'
import { runProgram } from '../processes/run-program.ts'
import { formatTable } from '../report/format-table.ts'
import { formatSummary } from '../report/format-values.ts'
import type { Section } from '../report/section.ts'
import { clientsFor } from './clients.ts'
import { formatName, ratioOf, summarizeCosts, toBars } from './measured-call.ts'

const ROUNDS = 3
/** From the cheapest calls on: Node.js goes on making `fetch` faster for thousands of calls. */
const LEVELS = [
  { concurrency: 64, blocks: 12, calls: 192, goal: 1.4 },
  { concurrency: 16, blocks: 12, calls: 192, goal: 1.4 },
  { concurrency: 1, blocks: 24, calls: 40, goal: 1.25 },
]
const TASK = { warmUp: { bare: 7_000, client: 7_000 }, levels: LEVELS }

/** Each of its calls opens a connection and leaves it open: fewer calls show as much. */
const COSTLY = 'expresscheckout-nodejs'
const COSTLY_TASK = {
  warmUp: { bare: 7_000, client: 192 },
  levels: LEVELS.map(({ concurrency }) => ({ concurrency, blocks: 2, calls: 64 })),
}

/** Measures calls to a server on loopback, so many at a time. */
export async function measureServedCalls(
  protocol: 'http' | 'https',
  addresses: Addresses,
  certPath: string,
): Promise<Section> {
  const standard = addresses.default
  const clients = clientsFor(protocol).filter(
    ({ program }) => program !== COSTLY || standard !== undefined,
  )
  const costs = await inRounds(clients, ROUNDS, async ({ program }) => {
    const isCostly = program === COSTLY
    const baseUrl = isCostly && standard ? standard : addresses[protocol]
    const task: Task = { ...(isCostly ? COSTLY_TASK : TASK), client: program, baseUrl }
    const env = { NODE_EXTRA_CA_CERTS: certPath }
    const said = await runProgram('measure-calls.mjs', { args: [JSON.stringify(task)], env })
    return said as Cost[]
  })
  const levels = LEVELS.map((_, level) =>
    clients.map((client, index) =>
      summarizeCosts(client, costs[index]?.flatMap((round) => round[level] ?? []) ?? []),
    ),
  )

  const header = LEVELS.map(({ concurrency }) => `CPU × bare fetch, ${concurrency} at a time`)
  const rows = clients.map((client, index) => {
    const calls = levels.flatMap((level) => level[index] ?? [])
    const microseconds = calls.at(-1)?.microseconds.median.toFixed(0) ?? ''
    return [formatName(client)].concat(
      calls.map(({ ratio }) => formatSummary(ratio)),
      microseconds,
    )
  })
  const title = protocol === 'http' ? 'over HTTP' : 'over TLS'
  return {
    title: `A call to a server on the same machine, ${title}`,
    text: formatTable(['client', ...header, 'CPU µs, 1 at a time'], rows),
    goals: LEVELS.map(({ concurrency, goal }, level) => ({
      what: `CPU of a call ${title}, ${concurrency} at a time, × bare fetch`,
      actual: ratioOf(levels[level] ?? [], '@x/omise'),
      goal,
      unit: '×',
    })),
    panels: LEVELS.map(({ concurrency, goal }, level) => ({
      title: `${title}, ${concurrency} at a time`,
      bars: toBars(levels[level] ?? []),
      goal,
    })),
  }
}
