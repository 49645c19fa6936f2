import type { Allowance, Expected, Repetition } from '../failures/failure.ts'
import type { RuntimeKind } from '../runtimes/runtime.ts'
import type { Finding } from './run-ours.ts'

/** What is to be said of how a call of ours ended. */
export interface Judgement {
  /** How it ended. */
  readonly actual: Expected
  /** How it had to end, where the runtime tells everything. */
  readonly expected: Expected
  /** What is wrong with it, in words; empty if nothing is. */
  readonly problems: readonly string[]
  /** What made it right, where it did not end as expected. */
  readonly allowance?: Allowance | undefined
}

/** Compares how a call of ours ended with how it has to end in this kind of runtime. */
export function judge({ trial, report }: Finding, runtime: RuntimeKind): Judgement {
  const repetition = repetitionOf(trial.operation)
  const expected = trial.failure.expected(trial.service)[repetition]
  const actual = {
    // Errors of ours bear these; those of others fail the comparison.
    ending: report.ending === 'fails' ? report.kind : report.ending,
    outcome: report.outcome,
    attempts: report.attempts ?? 0,
    sends: trial.sends(),
  } as Expected
  const allowance = trial.failure.allowed?.find(
    ({ runtimes, expected }) => runtimes.includes(runtime) && isSame(actual, expected[repetition]),
  )
  const isRight = isSame(actual, expected)
  // A write may well have a connection of its own; that a read has none shows that the drill drills.
  const isOff = trial.failure.reuses && trial.operation === 'read' && !trial.isReused()
  const problems = [
    ...(isOff ? ['does not come on the kept-alive connection'] : []),
    ...(isRight || allowance
      ? []
      : [`${describe(actual)} instead of ${describe(expected)}; says: ${report.message ?? ''}`]),
    ...(report.isCustomer === false ? ['gives what is no customer'] : []),
    ...(report.leaks ?? []).map((leak) => `shows the ${leak}`),
    ...trial.strayed().map(({ method }) => `sends a ${method} to another origin`),
  ]
  return { actual, expected, problems, ...(!isRight && { allowance }) }
}

/** Says how a call ended: `connection, unknown, 1 attempt, 1 sent`. */
export function describe({ ending, outcome, attempts, sends }: Expected): string {
  return [ending, outcome, `${attempts} attempted`, `${sends} received`]
    .filter((part) => part !== undefined)
    .join(', ')
}

function repetitionOf(operation: Finding['trial']['operation']): Repetition {
  return operation === 'create' || operation === 'read' ? operation : 'write'
}

function isSame(one: Expected, other: Expected): boolean {
  return (
    one.ending === other.ending &&
    one.outcome === other.outcome &&
    one.attempts === other.attempts &&
    one.sends === other.sends
  )
}
