import type { Outcome } from '../calls/carry-out.ts'
import { carryOut } from '../calls/carry-out.ts'
import type { CallInput, Operation } from '../operations/operation.ts'
import type { Mistake, Side } from '../operations/side.ts'
import type { Topic } from '../operations/topics.ts'
import { topics } from '../operations/topics.ts'

/** What the demonstration did, to be written out. */
export interface DemoReport {
  readonly sides: readonly Side[]
  readonly rows: readonly DemoRow[]
  readonly mistakes: readonly DemoMistake[]
}

/** A topic, and the call that each side has for it, if it has one. */
export interface DemoRow {
  readonly topic: Topic
  readonly cells: readonly (DemoCall | undefined)[]
}

/** A call, and what became of it. */
export interface DemoCall {
  readonly operation: Operation
  readonly outcome: Outcome
}

/** A call that was made in order to be refused. */
export interface DemoMistake extends DemoCall {
  readonly side: Side
  readonly mistake: Mistake
}

/** Makes every call of every side on its simulator, and one mistake at each. */
export async function runDemo(sides: readonly Side[]): Promise<DemoReport> {
  const columns = await oneByOne(sides, runSide)
  const rows = topics.map((topic, index) => ({
    topic,
    cells: columns.map((calls) => calls[index]),
  }))
  return { sides, rows, mistakes: await oneByOne(sides, makeMistake) }
}

/** Makes every call of a side; all that ask for a customer ask for the one that was created. */
async function runSide(side: Side): Promise<readonly (DemoCall | undefined)[]> {
  const { reset, customerIds } = await side.account()
  await reset()
  let id: string | undefined
  return oneByOne(topics, async ({ id: topic }) => {
    const operation = side.operations.get(topic)
    if (!operation) return undefined
    const outcome = await runAt(side, operation, withId(operation.sample, id))
    id ??= customerIds()[0]
    return { operation, outcome }
  })
}

async function makeMistake(side: Side): Promise<DemoMistake> {
  const { mistake } = side
  const operation = side.operations.get(mistake.topic)
  if (!operation) throw new Error(`${side.name} has no call to make its mistake with`)
  return { side, mistake, operation, outcome: await runAt(side, operation, mistake.input) }
}

/** Does one thing after another, so that none has to wait for the others while it is timed. */
async function oneByOne<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}

async function runAt(side: Side, operation: Operation, input: CallInput): Promise<Outcome> {
  const { simulator, redactor } = await side.account()
  return carryOut(operation, input, { fetch: simulator.fetch, redactor })
}

/** Names the customer at hand wherever the sample names one. */
function withId(sample: CallInput, id: string | undefined): CallInput {
  if (id === undefined) return sample
  const ids = Object.keys(sample.ids).map((name) => [name, id])
  return { ...sample, ids: Object.fromEntries(ids) }
}
