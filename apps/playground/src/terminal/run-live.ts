import { randomUUID } from 'node:crypto'
import { is, object, string } from 'valibot'
import type { Outcome } from '../calls/carry-out.ts'
import { carryOut } from '../calls/carry-out.ts'
import { createRedactor } from '../calls/redactor.ts'
import { liveSides } from '../operations/live-sides.ts'
import type { Operation } from '../operations/operation.ts'
import type { Side } from '../operations/side.ts'
import type { Environment, TestAccount } from '../operations/test-account.ts'
import { topicsOf } from '../operations/topics.ts'
import type { DemoCall, DemoCell, DemoFailure, DemoReport } from './demo-report.ts'
import { oneByOne } from './one-by-one.ts'
import { withId } from './with-id.ts'

/** What the calls at test accounts are made with. */
export interface LiveSettings {
  readonly environment: Environment
  readonly fetch: typeof globalThis.fetch
  /** Ends the calls; what they have made is taken away all the same. */
  readonly signal: AbortSignal
}

/** What was done at test accounts. */
export interface LiveReport extends DemoReport {
  /** What may have been left there, a sentence each. */
  readonly leftovers: readonly string[]
}

interface Column {
  readonly side: Side
  readonly cells: readonly DemoCell[]
  readonly leftover: string | undefined
}

/** Makes every call of every side at its test account, and takes away what they made there. */
export async function runLive(
  sides: readonly (readonly [Side, TestAccount])[],
  settings: LiveSettings,
): Promise<LiveReport> {
  const columns = await oneByOne(sides, ([side, account]) => runColumn(side, account, settings))
  return {
    sides: sides.map(([side]) => side),
    rows: topicsOf('customer').map((topic, index) => ({
      topic,
      cells: columns.map(({ cells }) => cells[index] ?? ''),
    })),
    failures: columns.flatMap(({ side, cells }) => cells.flatMap((cell) => asFailure(side, cell))),
    leftovers: columns.flatMap(({ leftover }) => leftover ?? []),
  }
}

async function runColumn(
  side: Side,
  { id, secrets }: TestAccount,
  { environment, fetch, signal }: LiveSettings,
): Promise<Column> {
  const live = liveSides[id]?.(environment)
  if (!live) throw new Error(`There is no way to the test account of ${side.name}`)
  const redactor = createRedactor(secrets.map((name) => environment[name] ?? ''))
  const call = async (operation: Operation, customer?: string): Promise<DemoCall> => {
    const { endpoint, sample, topic } = operation
    // Whatever has happened, and be it that the run was broken off: what was made has to go.
    const options = topic === 'destroy' ? {} : { signal, reconcile: randomUUID() }
    const carrying = { fetch, redactor, options }
    return { endpoint, outcome: await carryOut(operation, withId(sample, customer), carrying) }
  }

  let customer: string | undefined
  let leftover: string | undefined
  const cells = await oneByOne(topicsOf('customer'), async ({ id: topic }): Promise<DemoCell> => {
    const operation = live.operations.find((each) => each.topic === topic)
    if (!operation) return 'no such call'
    if (topic !== 'create' && customer === undefined) return 'not made'
    const made = await call(operation, customer)
    if (topic === 'create') {
      customer = readField(made.outcome, live.idField)
      leftover = live.operations.some((each) => each.topic === 'destroy')
        ? describeLeftover(side, made, operation, customer)
        : undefined
    }
    if (topic === 'destroy' && made.outcome.ok) leftover = undefined
    return made
  })
  return { side, cells, leftover }
}

/** Says what a create has left behind, unless it is destroyed later on. */
function describeLeftover(
  { name }: Side,
  { outcome }: DemoCall,
  { sample }: Operation,
  customer: string | undefined,
): string | undefined {
  if (customer !== undefined) return `${name} may still have ${customer}: destroy it by hand.`
  const isRefused = !outcome.ok && /^(?:not_sent|rejected)$/.test(outcome.error.outcome ?? '')
  if (isRefused) return undefined
  return `${name} may have created a customer: look for ${JSON.stringify(sample.params)}.`
}

function readField(outcome: Outcome, name: string): string | undefined {
  const schema = object({ [name]: string() })
  return outcome.ok && is(schema, outcome.value) ? outcome.value[name] : undefined
}

function asFailure(side: Side, cell: DemoCell): readonly DemoFailure[] {
  if (typeof cell === 'string' || cell.outcome.ok) return []
  return [{ ...cell, side, story: 'at the test account' }]
}
