import { markdownTable } from 'markdown-table'
import type { Task } from '../../programs/measure-served-calls.mjs'
import type { Cost } from '../../programs/measure-stubbed-calls.mjs'
import type { Addresses } from '../../programs/serve-answers.mjs'
import { inRounds } from '../processes/in-rounds.ts'
import { runProgram } from '../processes/run-program.ts'
import { formatSummary } from '../report/format-values.ts'
import type { Section } from '../report/section.ts'
import { clientsFor } from './clients.ts'
import type { MeasuredCall } from './measured-call.ts'
import { formatName, ratioOf, summarizeCosts, toBars } from './measured-call.ts'

const ROUNDS = 3
const LEVELS = [
  { concurrency: 1, goal: 1.25 },
  { concurrency: 16, goal: 1.4 },
  { concurrency: 64, goal: 1.4 },
]
const COUNTS = { warmUp: 1_500, calls: 5_000 }

/** Each of its calls opens a connection and leaves it open: fewer calls show as much. */
const COSTLY = 'expresscheckout-nodejs'
const COSTLY_COUNTS = { warmUp: 100, calls: 400 }

/** Measures calls to a server on loopback, so many at a time, each client in processes of its own. */
export async function measureServedCalls(
  protocol: 'http' | 'https',
  addresses: Addresses,
  certPath: string,
): Promise<Section> {
  const standard = addresses.default
  const clients = clientsFor(protocol).filter(
    ({ program }) => program !== COSTLY || standard !== undefined,
  )
  const measure = async (program: string, concurrency: number): Promise<number> => {
    const isCostly = program === COSTLY
    const baseUrl = isCostly && standard ? standard : addresses[protocol]
    const counts = isCostly ? COSTLY_COUNTS : COUNTS
    const task: Task = { ...counts, client: program, baseUrl, concurrency }
    const env = { NODE_EXTRA_CA_CERTS: certPath }
    return Number(
      await runProgram('measure-served-calls.mjs', { args: [JSON.stringify(task)], env }),
    )
  }
  const levels: MeasuredCall[][] = []
  for (const { concurrency } of LEVELS) {
    // What all are compared with has processes of its own, also when bare `fetch` itself is.
    const programs = ['bare-fetch', ...clients.map(({ program }) => program)]
    const [bare = [], ...costs] = await inRounds(programs, ROUNDS, (program) =>
      measure(program, concurrency),
    )
    const compare = (client: number, round: number): Cost => ({
      client,
      bare: bare[round] ?? Number.NaN,
    })
    levels.push(
      clients.map((client, index) => summarizeCosts(client, costs[index]?.map(compare) ?? [])),
    )
  }

  const header = LEVELS.map(({ concurrency }) => `CPU × bare fetch, ${concurrency} at a time`)
  const rows = clients.map((client, index) => {
    const calls = levels.flatMap((level) => level[index] ?? [])
    const microseconds = calls[0]?.microseconds.median.toFixed(0) ?? ''
    return [formatName(client)].concat(
      calls.map(({ ratio }) => formatSummary(ratio)),
      microseconds,
    )
  })
  const title = protocol === 'http' ? 'over HTTP' : 'over TLS'
  return {
    title: `A call to a server on the same machine, ${title}`,
    text: markdownTable([['client', ...header, 'CPU µs, 1 at a time'], ...rows]),
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
