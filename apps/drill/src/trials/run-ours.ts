import type { Job, Report } from '../../programs/run-jobs.mjs'
import type { Failure } from '../failures/failure.ts'
import type { Runtime } from '../runtimes/runtime.ts'
import { openTrial } from './open-trial.ts'
import type { Trial } from './trial.ts'

/** A trial, and how it went. */
export interface Finding {
  readonly trial: Trial
  readonly report: Report
}

/** The calls of ours that are drilled. */
const CALLS: readonly Pick<Job, 'operation' | 'provider'>[] = [
  { provider: 'omise', operation: 'create' },
  { provider: 'omise', operation: 'read' },
  { provider: 'omise', operation: 'update' },
  { provider: 'omise', operation: 'destroy' },
  { provider: 'juspay', operation: 'create' },
  { provider: 'juspay', operation: 'read' },
  { provider: 'juspay', operation: 'update' },
]

/** Puts our own clients through failures, in one runtime. */
export async function runOurs(runtime: Runtime, failures: readonly Failure[]): Promise<Finding[]> {
  const trials = await Promise.all(
    failures.flatMap((failure) => CALLS.map((call) => openTrial({ failure, ...call }))),
  )
  try {
    const reports = await runtime.run(trials.map(({ job }) => job))
    return trials.map((trial) => ({
      trial: freeze(trial),
      report: reports[trial.job.id] ?? { ending: 'crashes' },
    }))
  } finally {
    await Promise.all(trials.map(({ close }) => close()))
  }
}

/** Keeps what a trial counted, so that it can be read when its servers are gone. */
export function freeze(trial: Trial): Trial {
  const [sends, isReused, strayed] = [trial.sends(), trial.isReused(), trial.strayed()]
  return { ...trial, sends: () => sends, isReused: () => isReused, strayed: () => strayed }
}
