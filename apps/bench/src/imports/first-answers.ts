import { markdownTable } from 'markdown-table'
import { clientsFor } from '../calls/clients.ts'
import { formatName } from '../calls/measured-call.ts'
import { inRounds } from '../processes/in-rounds.ts'
import { runProgram } from '../processes/run-program.ts'
import { formatSummary } from '../report/format-values.ts'
import type { Section } from '../report/section.ts'
import { summarize } from '../report/statistics.ts'

const ROUNDS = 15
const GOAL = 1.25

/** Measures what a new process takes until a client has its first answer, over HTTP on loopback. */
export async function measureFirstAnswers(baseUrl: string): Promise<Section> {
  const clients = clientsFor('start')
  // The first one does nothing: it is taken off the others.
  const [nothing = [], bare = [], ...others] = await inRounds(
    [undefined, ...clients],
    ROUNDS,
    async (client) => {
      const said = client
        ? await runProgram('measure-first-answer.mjs', { args: [client.program, baseUrl] })
        : await runProgram('measure-import.mjs')
      return Number(said)
    },
  )
  const measured = clients.map((client, index) => {
    const values = index === 0 ? bare : (others[index - 1] ?? [])
    const over = values.map((value, round) => value - (nothing[round] ?? 0))
    const bareOver = bare.map((value, round) => value - (nothing[round] ?? 0))
    return {
      client,
      over: summarize(over),
      ratio: summarize(over.map((value, round) => value / (bareOver[round] ?? Number.NaN))),
    }
  })

  const rows = measured.map(({ client, over, ratio }) => [
    formatName(client),
    formatSummary(ratio),
    formatSummary(over, 1),
  ])
  const omise = measured.find(({ client }) => client.name === '@x/omise')
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
