import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countLines } from './count-lines.ts'
import { readRecipe } from './read-recipe.ts'
import { runScript } from './run-script.ts'
import { setUpWorkspace } from './set-up-workspace.ts'

/** What a provider with three operations may take, blank lines, comments and tests aside. */
const MAX_LINES = 200

/** What vitest writes of a run, as far as it is read here. */
interface Report {
  readonly numTotalTests: number
  readonly numPassedTests: number
  readonly testResults: readonly { readonly name: string; readonly assertionResults: unknown[] }[]
}

const recipe = new URL('../../../docs/adding-a-provider.md', import.meta.url)
const files = readRecipe(await readFile(recipe, 'utf8'))

describe('the provider of the recipe', () => {
  let workspace = ''
  let provider = ''

  beforeAll(async () => {
    workspace = await realpath(await mkdtemp(join(tmpdir(), 'x-recipe-')))
    provider = join(workspace, 'packages/tideway')
    await setUpWorkspace(files, workspace)
  })

  afterAll(() => rm(workspace, { recursive: true, force: true, maxRetries: 3 }))

  it.each(['typecheck', 'lint', 'build'])('passes its script %s', async (name) => {
    await expect(runScript(provider, name)).resolves.toBeTypeOf('string')
  })

  it('passes the conformance suite, and the tests of its own', async () => {
    await runScript(provider, 'test', '--reporter=default --reporter=json --outputFile=report.json')
    const report = await readFile(join(provider, 'report.json'), 'utf8')
    const { numTotalTests, numPassedTests, testResults }: Report = JSON.parse(report)
    const counts = Object.fromEntries(
      testResults.map(({ name, assertionResults }) => [
        name.slice(provider.length + 1).replaceAll('\\', '/'),
        assertionResults.length,
      ]),
    )
    process.stdout.write(`\nTests that pass: ${JSON.stringify(counts)}\n`)
    expect(numPassedTests).toBe(numTotalTests)
    expect(counts['src/conformance.test.ts']).toBeGreaterThan(0)
    expect(counts['src/customers/customers.test.ts']).toBeGreaterThan(0)
  })

  it(`has at most ${MAX_LINES} lines of source`, () => {
    const sources = files.filter(({ path }) => /\/src\/.*(?<!\.test)\.ts$/.test(path))
    const counts = sources.map(({ path, text }) => ({ path, lines: countLines(text) }))
    const total = counts.reduce((sum, { lines }) => sum + lines, 0)
    const table = counts.map(({ path, lines }) => `${String(lines).padStart(4)} ${path}\n`).join('')
    process.stdout.write(`\n${table}${String(total).padStart(4)} lines of source\n`)
    expect(sources.length).toBeGreaterThan(0)
    expect(total).toBeLessThanOrEqual(MAX_LINES)
  })
})
