import type { Outcome } from '../calls/carry-out.ts'
import { carryOut } from '../calls/carry-out.ts'
import type { CallInput, CallOptions, Operation } from '../operations/operation.ts'
import type { Side } from '../operations/side.ts'
import { topicsOf } from '../operations/topics.ts'
import type { DemoCell, DemoFailure, DemoReport } from './demo-report.ts'
import { oneByOne } from './one-by-one.ts'
import { withId } from './with-id.ts'

/**
 * Makes every call of every side on its simulator, and shows what can go wrong: one mistake at
 * each side, and one answer that is lost.
 */
export async function runDemo(sides: readonly Side[]): Promise<DemoReport> {
  const columns = await oneByOne(sides, runSide)
  const rows = topicsOf('customer').map((topic, index) => ({
    topic,
    cells: columns.map((cells) => cells[index] ?? ''),
  }))
  const mistakes = await oneByOne(sides, makeMistake)
  return { sides, rows, failures: [...mistakes, ...(await oneByOne(sides, loseAnswer))] }
}

/** Makes every call of a side; all that ask for a customer ask for the one that was created. */
async function runSide(side: Side): Promise<readonly DemoCell[]> {
  const { reset, customerIds } = await side.account()
  await reset()
  let id: string | undefined
  return oneByOne(topicsOf('customer'), async ({ id: topic }) => {
    const operation = side.operations.get(topic)
    if (!operation) return 'no such call'
    const { endpoint } = operation
    const outcome = await runAt(side, operation, withId(operation.sample, id))
    id ??= customerIds()[0]
    return { endpoint, outcome }
  })
}

async function makeMistake(side: Side): Promise<DemoFailure> {
  const { topic, input, story } = side.mistake
  const operation = findOperation(side, topic)
  const { endpoint } = operation
  return { side, story, endpoint, outcome: await runAt(side, operation, input) }
}

/** Loses the answer to a create that took effect: first as it is, then with what settles it. */
async function loseAnswer(side: Side): Promise<DemoFailure> {
  const operation = findOperation(side, 'create')
  const { endpoint } = operation
  const { reset, simulator } = await side.account()
  const lose = async (options: CallOptions): Promise<Outcome> => {
    await reset()
    simulator.faults.next({ type: 'disconnect', commit: true })
    return runAt(side, operation, operation.sample, options)
  }
  return {
    side,
    story: 'it takes effect, and its answer is lost',
    endpoint,
    outcome: await lose({}),
    settled: {
      story: 'the same with the option `reconcile`',
      outcome: await lose({ reconcile: 'demonstration' }),
    },
  }
}

function findOperation(side: Side, topic: Operation['topic']): Operation {
  const operation = side.operations.get(topic)
  if (!operation) throw new Error(`${side.name} has no call for the topic ${topic}`)
  return operation
}

async function runAt(
  side: Side,
  operation: Operation,
  input: CallInput,
  options: CallOptions = {},
): Promise<Outcome> {
  const { simulator, redactor } = await side.account()
  return carryOut(operation, input, { fetch: simulator.fetch, redactor, options })
}
