import { markdownTable } from 'markdown-table'
import { inRounds } from '../processes/in-rounds.ts'
import { runProgram } from '../processes/run-program.ts'
import { withServer } from '../processes/with-server.ts'
import { formatSummary } from '../report/format-values.ts'
import type { Section } from '../report/section.ts'
import { summarize } from '../report/statistics.ts'

const ROUNDS = 3
const COUNT = 10_000
const DELAY_MS = 50
const CONCURRENCY = 8
const GOAL = 5

/** Measures how much sooner a list is through when its parts are walked side by side. */
export async function measureSlowListings(): Promise<Section> {
  return withServer('serve-customers.ts', { args: [COUNT, DELAY_MS] }, async (said) => {
    const { baseUrl, secretKey } = said as { baseUrl: string; secretKey: string }
    const [alone = [], together = []] = await inRounds(
      [1, CONCURRENCY],
      ROUNDS,
      async (concurrency) => {
        const args = [baseUrl, secretKey, COUNT, concurrency]
        return Number(await runProgram('list-customers.ts', { args }))
      },
    )
    const gain = summarize(alone.map((seconds, round) => seconds / (together[round] ?? Number.NaN)))
    const rows = [
      ['one page after another', formatSummary(summarize(alone)), ''],
      [`\`concurrency: ${CONCURRENCY}\``, formatSummary(summarize(together)), formatSummary(gain)],
    ]
    return {
      title: `10,000 customers, every answer ${DELAY_MS} ms later`,
      text: markdownTable([['**@x/omise**', 'seconds', 'times as fast'], ...rows]),
      goals: [
        {
          what: `10,000 customers at ${DELAY_MS} ms an answer, \`concurrency: ${CONCURRENCY}\`, times as fast`,
          actual: gain.median,
          goal: GOAL,
          isLeast: true,
          unit: '×',
        },
      ],
    }
  })
}
