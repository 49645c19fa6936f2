import { writeFile } from 'node:fs/promises'
import { writeSection } from '@x/shared/readme-section'
import type { Addresses } from '../programs/serve-answers.mjs'
import { withSelfSigned } from './calls/self-signed.ts'
import { measureServedCalls } from './calls/served-calls.ts'
import { measureStubbedCalls } from './calls/stubbed-calls.ts'
import { measureAnswerChecks } from './checks/answer-checks.ts'
import { measureFirstAnswers } from './imports/first-answers.ts'
import { measureImports } from './imports/imports.ts'
import { measureListings } from './listing/listings.ts'
import { measureSlowListings } from './listing/slow-listings.ts'
import { withServer } from './processes/with-server.ts'
import { describeRun } from './report/describe-run.ts'
import { formatGoals } from './report/goal-table.ts'
import { plot } from './report/plot.ts'
import type { Section } from './report/section.ts'
import { measureSizes } from './sizes/sizes.ts'

/** What can be measured, by the name with which it can be asked for alone. */
const measures: Readonly<Record<string, () => Promise<Section>>> = {
  calls: measureStubbedCalls,
  http: () =>
    withAnswers(({ addresses, certPath }) => measureServedCalls('http', addresses, certPath)),
  https: () =>
    withAnswers(({ addresses, certPath }) => measureServedCalls('https', addresses, certPath)),
  imports: measureImports,
  start: () => withAnswers(({ addresses }) => measureFirstAnswers(addresses.http)),
  checks: measureAnswerChecks,
  listing: measureListings,
  concurrency: measureSlowListings,
  sizes: measureSizes,
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(measures, name))
if (unknown !== undefined) {
  throw new Error(`There is no \`${unknown}\`; there are ${Object.keys(measures).join(', ')}.`)
}

const sections: Section[] = []
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  sections.push(await measure())
}
const report = [
  await describeRun(),
  formatGoals(sections.flatMap(({ goals }) => goals)),
  ...sections.map(({ title, text }) => `## ${title}\n\n${text}`),
].join('\n\n')
process.stdout.write(`${report}\n`)

// A part would take the place of the whole.
if (asked.length === 0) {
  const panels = sections.flatMap(({ panels = [] }) => panels)
  const svg = plot('CPU time, as a multiple of bare fetch beside it: less is better', panels)
  await writeFile(new URL('../plot.svg', import.meta.url), svg)
  await writeSection(new URL('../README.md', import.meta.url), 'bench', report)
}

/** Does some work while a server answers on loopback. */
async function withAnswers(
  work: (server: { readonly addresses: Addresses; readonly certPath: string }) => Promise<Section>,
): Promise<Section> {
  return withSelfSigned(({ key, cert, certPath }) => {
    const args = [JSON.stringify({ key, cert })]
    return withServer('serve-answers.mjs', { args }, (said) =>
      work({ addresses: said as Addresses, certPath }),
    )
  })
}
