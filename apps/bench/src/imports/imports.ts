import { markdownTable } from 'markdown-table'
import { formatName } from '../calls/measured-call.ts'
import { inRounds } from '../processes/in-rounds.ts'
import { runProgram } from '../processes/run-program.ts'
import { formatSummary } from '../report/format-values.ts'
import type { Section } from '../report/section.ts'
import { summarize } from '../report/statistics.ts'

const ROUNDS = 15
const GOAL = { milliseconds: 12, files: 3 }

/** What is imported; first nothing, which is taken off the others. */
const NAMES = [
  '',
  '@x/omise',
  '@x/juspay',
  'ky',
  'valibot',
  '@octokit/request',
  'omise',
  'expresscheckout-nodejs',
  'axios',
  'stripe',
  'openai',
]

/** Measures what importing a package takes. */
export async function measureImports(): Promise<Section> {
  const values = await inRounds(NAMES, ROUNDS, async (name) =>
    Number(await runProgram('measure-import.mjs', { args: name ? [name] : [] })),
  )
  const files = await inRounds(NAMES.slice(1), 1, async (name) => {
    const urls = (await runProgram('count-files.mjs', { args: [name] })) as string[]
    return { all: urls.length, own: urls.filter((url) => !url.includes('/node_modules/')).length }
  })
  const [bare = [], ...imported] = values
  const measured = NAMES.slice(1).map((name, index) => ({
    name,
    isOurs: name.startsWith('@x/'),
    over: summarize((imported[index] ?? []).map((value, round) => value - (bare[round] ?? 0))),
    files: files[index]?.[0] ?? { all: Number.NaN, own: Number.NaN },
  }))

  const rows = measured.map(({ name, isOurs, over, files: { all, own } }) => [
    formatName({ name, isOurs }),
    formatSummary(over, 1),
    isOurs ? `${all}, ${own} of them ours` : String(all),
  ])
  const [omise] = measured
  return {
    title: 'An import',
    text: markdownTable([['package', 'CPU ms over bare Node.js', 'files'], ...rows]),
    goals: [
      {
        what: 'CPU of an import, over bare Node.js',
        actual: omise?.over.median ?? Number.NaN,
        goal: GOAL.milliseconds,
        unit: ' ms',
      },
      {
        what: 'files of ours that an import loads',
        actual: omise?.files.own ?? Number.NaN,
        goal: GOAL.files,
        unit: '',
      },
    ],
  }
}
