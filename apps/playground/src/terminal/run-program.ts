import { parseArgs } from 'node:util'
import { createSides } from '../operations/create-sides.ts'
import type { Side } from '../operations/side.ts'
import type { Environment, TestAccount } from '../operations/test-account.ts'
import { missingVariables } from '../operations/test-account.ts'
import { testAccounts } from '../operations/test-accounts.ts'
import type { DemoReport } from './demo-report.ts'
import type { Painter } from './painter.ts'
import { runDemo } from './run-demo.ts'
import { runLive } from './run-live.ts'
import { writeReport } from './write-report.ts'

/** What the program runs with. */
export interface ProgramSettings {
  readonly environment: Environment
  /** What sends the calls to test accounts. */
  readonly fetch: typeof globalThis.fetch
  /** Ends the calls to test accounts. */
  readonly signal: AbortSignal
  readonly paint: Painter
}

/** What the program has to say, and how it ends: 0 when all went well, 2 when nothing was run. */
export interface ProgramResult {
  readonly exitCode: 0 | 1 | 2
  readonly text: string
}

type Chosen = readonly (readonly [Side, TestAccount])[]

const USAGE = 'npm run demo [-- --live [--only SIDE]]'

/**
 * Runs the demonstration: on simulators, or with `--live` at the providers' accounts for tests,
 * with the keys of the environment.
 */
export async function runProgram(
  args: readonly string[],
  settings: ProgramSettings,
): Promise<ProgramResult> {
  let chosen: Chosen | undefined
  try {
    chosen = chooseAccounts(args, settings.environment)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { exitCode: 2, text: `Nothing was run: ${problem}\nUsage: ${USAGE}\n` }
  }
  return chosen ? runAtTestAccounts(chosen, settings) : runOnSimulators(settings)
}

async function runOnSimulators({ paint }: ProgramSettings): Promise<ProgramResult> {
  const report = await runDemo(createSides())
  const settled = report.failures.filter((failure) => failure.settled)
  const calls = countCells(report) + report.failures.length + settled.length
  const note = `${calls} calls on simulators: no keys, and nothing left this machine.`
  return { exitCode: 0, text: `${writeReport(report, paint)}\n${paint('dim', note)}\n` }
}

async function runAtTestAccounts(
  chosen: Chosen,
  { paint, ...settings }: ProgramSettings,
): Promise<ProgramResult> {
  const report = await runLive(chosen, settings)
  const { failures, leftovers } = report
  const isFine = failures.length === 0 && leftovers.length === 0
  const calls = countCells(report)
  const note = `${calls} call${calls === 1 ? '' : 's'} at accounts for tests, ${failures.length} failed.`
  const lines = [...leftovers, paint(isFine ? 'green' : 'red', note)]
  return {
    exitCode: isFine ? 0 : 1,
    text: `${writeReport(report, paint)}\n${lines.join('\n')}\n`,
  }
}

/**
 * Reads which test accounts are asked for; undefined for the simulators.
 *
 * @throws Error when the arguments or the keys are not what they have to be.
 */
function chooseAccounts(args: readonly string[], environment: Environment): Chosen | undefined {
  const { live, only } = parseArgs({
    args: [...args],
    options: { live: { type: 'boolean', default: false }, only: { type: 'string' } },
  }).values
  if (!live) {
    if (only !== undefined) throw new Error('`--only` goes with `--live`.')
    return undefined
  }
  const sides = createSides().filter(({ id }) => only === undefined || id === only)
  if (sides.length === 0) throw new Error('there is no such side.')
  const chosen = sides.map((side) => {
    const account = testAccounts.find(({ id }) => id === side.id)
    if (!account) throw new Error(`${side.name} has no account for tests.`)
    return [side, account] as const
  })
  const missing = chosen.flatMap(([, account]) => missingVariables(account, environment))
  if (missing.length > 0) {
    throw new Error(`not in the environment: ${missing.join(', ')}. \`--only\` takes one side.`)
  }
  for (const [, account] of chosen) {
    const problem = account.refuse(environment)
    if (problem !== undefined) throw new Error(`${problem}.`)
  }
  return chosen
}

function countCells({ rows }: DemoReport): number {
  return rows.flatMap(({ cells }) => cells).filter((cell) => typeof cell !== 'string').length
}
