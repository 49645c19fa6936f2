import { markdownTable } from 'markdown-table'
import type { CheckCosts } from '../../programs/measure-check.mjs'
import { inRounds } from '../processes/in-rounds.ts'
import { runProgram } from '../processes/run-program.ts'
import { formatSummary } from '../report/format-values.ts'
import type { Section } from '../report/section.ts'
import { summarize } from '../report/statistics.ts'

const ROUNDS = 7
const GOAL = 0.15

/** Measures what it takes to check that an answer is what its schema describes. */
export async function measureAnswerChecks(): Promise<Section> {
  const [rounds = []] = await inRounds(['measure-check.mjs'], ROUNDS, async (program) => {
    return (await runProgram(program)) as CheckCosts
  })
  const compare = (cost: (costs: CheckCosts) => number): string[] => [
    formatSummary(summarize(rounds.map((costs) => cost(costs) / costs.json))),
    (summarize(rounds.map(cost)).median / 100).toFixed(2),
  ]
  const check = ({ checked, json }: CheckCosts): number => checked - json
  const rows = [
    ['`JSON.parse`', ...compare(({ json }) => json)],
    ['**the check of an answer**', ...compare(check)],
    ['valibot, `parse` with the same schema', ...compare(({ valibot, json }) => valibot - json)],
  ]
  return {
    title: 'The check of an answer',
    text: markdownTable([
      ['a page of 100 customers, just parsed', 'CPU × `JSON.parse`', 'CPU µs a customer'],
      ...rows,
    ]),
    goals: [
      {
        what: 'full check of an answer, × `JSON.parse`',
        actual: summarize(rounds.map((costs) => check(costs) / costs.json)).median,
        goal: GOAL,
        unit: '×',
      },
    ],
  }
}
