import { markdownTable } from 'markdown-table'
import type { Client } from '../calls/clients.ts'
import { clientsFor } from '../calls/clients.ts'
import { formatName } from '../calls/measured-call.ts'
import { inRounds } from '../processes/in-rounds.ts'
import { runProgram } from '../processes/run-program.ts'
import { formatSummary } from '../report/format-values.ts'
import type { Section } from '../report/section.ts'
import { summarize } from '../report/statistics.ts'
import { withBundle } from './with-bundle.ts'

const ROUNDS = 15
const GOAL = 1.25

/** What is measured: a client's name, whether it is ours, and where its program is. */
type Start = Pick<Client, 'isOurs' | 'name'> & { readonly program: URL }

/** Measures what a new process takes until a client has its first answer, over HTTP on loopback. */
export async function measureFirstAnswers(baseUrl: string): Promise<Section> {
  const starts = clientsFor('start').map(({ name, isOurs, program }): Start => ({
    name,
    isOurs,
    program: locate(program),
  }))
  // What is deployed is often bundled.
  const omise = starts.find(({ name }) => name === '@x/omise')
  if (!omise) throw new Error('There is nothing of ours to measure.')
  return withBundle(omise.program, (program) =>
    measureStarts([...starts, { name: '@x/omise, bundled', isOurs: true, program }], baseUrl),
  )
}

async function measureStarts(starts: readonly Start[], baseUrl: string): Promise<Section> {
  // The first one does nothing: it is taken off the others.
  const [nothing = [], bare = [], ...others] = await inRounds(
    [undefined, ...starts],
    ROUNDS,
    async (start) => {
      const said = start
        ? await runProgram('measure-first-answer.mjs', { args: [start.program.href, baseUrl] })
        : await runProgram('measure-import.mjs')
      return Number(said)
    },
  )
  const measured = starts.map((start, index) => {
    const values = index === 0 ? bare : (others[index - 1] ?? [])
    const over = values.map((value, round) => value - (nothing[round] ?? 0))
    const bareOver = bare.map((value, round) => value - (nothing[round] ?? 0))
    return {
      start,
      over: summarize(over),
      ratio: summarize(over.map((value, round) => value / (bareOver[round] ?? Number.NaN))),
    }
  })

  const rows = measured.map(({ start, over, ratio }) => [
    formatName(start),
    formatSummary(ratio),
    formatSummary(over, 1),
  ])
  const omise = measured.find(({ start }) => start.name === '@x/omise')
  return {
    title: 'An import, a client and a first answer',
    text: markdownTable([['client', 'CPU × bare fetch', 'CPU ms over bare Node.js'], ...rows]),
    goals: [
      {
        what: 'CPU until the first answer, over bare Node.js, × bare fetch',
        actual: omise?.ratio.median ?? Number.NaN,
        goal: GOAL,
        unit: '×',
      },
    ],
  }
}

function locate(program: string): URL {
  return new URL(`../../programs/clients/${program}.mjs`, import.meta.url)
}
