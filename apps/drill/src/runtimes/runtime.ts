import type { Job, Report } from '../../programs/run-jobs.mjs'

/** The runtimes, as far as they differ in what they tell. */
export type RuntimeKind = 'bun' | 'deno' | 'node' | 'workerd'

/** A runtime that can run the program of our own clients. */
export interface Runtime {
  readonly kind: RuntimeKind
  /** The runtime's name and version. */
  readonly name: string
  /** Runs jobs, and gives their reports by the jobs' ids. */
  readonly run: (jobs: readonly Job[]) => Promise<Readonly<Record<string, Report>>>
}

/** A runtime that cannot run here. */
export interface MissingRuntime {
  readonly kind: RuntimeKind
  readonly name: string
  /** The reason in words. */
  readonly missing: string
}

/** What a program is told besides its jobs: how many run at a time, and when a call hangs. */
export const LIMITS = { lanes: 8, limitMs: 5_000 }

/** Tells whether a runtime can run here. */
export function isRuntime(runtime: Runtime | MissingRuntime): runtime is Runtime {
  return 'run' in runtime
}
