import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify, stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createSides } from '../operations/create-sides.ts'
import { createPainter } from './painter.ts'
import { runDemo } from './run-demo.ts'
import { writeReport } from './write-report.ts'

describe('the demonstration', () => {
  it('writes every call of both sides in a table', async () => {
    const text = writeReport(await runDemo(createSides()), createPainter(false))
    const [, table = ''] = text.split(/^─+$/m)
    const stable = table
      .replaceAll(/ {0,3}\d+(?= {8}\d(?: {2}|$))/gm, (time) => 'n'.padStart(time.length))
      .replaceAll(/(?<=\b(?:cust_test|cst)_)\w+/g, (id) => 'x'.repeat(id.length))
    expect(stable).toMatchInlineSnapshot(`
      "
      Create   POST /customers                   n        1  POST /customers                   n        1
               ✓ 200 cust_test_xxxxxxxxxxxxxxxxxxx           ✓ 200 cst_xxxxxxxxxxxxxxxx
      Retrieve GET /customers/{customer_id}      n        1  GET /customers/{customer_id}      n        1
               ✓ 200 cust_test_xxxxxxxxxxxxxxxxxxx           ✓ 200 cst_xxxxxxxxxxxxxxxx
      Update   PATCH /customers/{customer_id}    n        1  POST /customers/{customer_id}     n        1
               ✓ 200 cust_test_xxxxxxxxxxxxxxxxxxx           ✓ 200 cst_xxxxxxxxxxxxxxxx
      List     GET /customers                    n        1  – no such call
               ✓ 200 3 of 3 customers
      Search   GET /search                       n        1  – no such call
               ✓ 200 1 of 1 customers
      Destroy  DELETE /customers/{customer_id}   n        1  – no such call
               ✓ 200 cust_test_xxxxxxxxxxxxxxxxxxx deleted
      "
    `)
  })

  it('shows an error of each side, and stays within 99 columns', async () => {
    const text = writeReport(await runDemo(createSides()), createPainter(false))
    expect(text).toContain('customers.retrieve, an id that is not there: NotFoundError')
    expect(text).toContain('customers.create, a reference that is taken: DuplicateError')
    expect(text).toMatch(/kind duplicate · status 400 · code \w+ · outcome rejected · retryable no/)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(99)
  })

  it('loses an answer at each side, and settles what that leaves open', async () => {
    const text = writeReport(await runDemo(createSides()), createPainter(false))
    const [, ...stories] = text.split(/its answer is lost/)
    expect(stories).toHaveLength(2)
    for (const story of stories) {
      expect(story).toMatch(/^: ConnectionError$/m)
      expect(story).toMatch(/outcome unknown · retryable no · attempts 1$/m)
      expect(story).toMatch(
        /^ {2}the same with the option `reconcile`: ✓ 200 cu?st_\w+ · attempts 2$/m,
      )
    }
  })

  it('has the same words with colours', async () => {
    const report = await runDemo(createSides())
    const painted = writeReport(report, createPainter(true))
    expect(painted).toContain('\u001B[32m✓')
    const words = stripVTControlCharacters(painted).replaceAll(/ +$/gm, '')
    expect(words).toBe(writeReport(report, createPainter(false)))
  })

  const runDemoFile = (
    args: readonly string[],
    keys: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly code?: number; readonly stdout: string; readonly stderr: string }> => {
    const demo = fileURLToPath(new URL('demo.ts', import.meta.url))
    const env = { PATH: process.env['PATH'], ...keys }
    const argv = ['--conditions=@x/source', demo, ...args]
    const run = promisify(execFile)(process.execPath, argv, { env })
    return run.catch((error: { code: number; stdout: string; stderr: string }) => error)
  }

  it('runs on plain Node.js, as plain text in a pipe', async () => {
    const { stdout, stderr } = await runDemoFile([])
    expect(stdout).toContain('DuplicateError')
    expect(stdout).toContain('15 calls on simulators')
    expect(stripVTControlCharacters(stdout)).toBe(stdout)
    expect(stderr).toBe('')
  })

  it('takes its flags and keys from the command', async () => {
    const keys = { OMISE_SECRET_KEY: 'skey_57z9e1nce0wvbbkvef1' }
    await expect(runDemoFile(['--live', '--only', 'omise'], keys)).resolves.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('OMISE_SECRET_KEY holds no test key'),
    })
    await expect(runDemoFile(['--lives'])).resolves.toMatchObject({ code: 2, stdout: '' })
  })
})
