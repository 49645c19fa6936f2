import type { Project } from './install-alone.ts'
import type { Settings } from './open-service.ts'
import type { Results } from './results.ts'

/** A runtime that can run a provider's program where the provider's package is installed. */
export interface Runtime {
  /** The runtime's name and version, and how it loads the package. */
  readonly name: string
  readonly run: (project: Project, provider: string, settings: Settings) => Promise<Results>
  /** Ends what was started when the runtime was found. */
  readonly close?: () => Promise<void>
}

/** A runtime that cannot run here. */
export interface MissingRuntime {
  readonly name: string
  /** The reason in words, such as `no binary for linux-x64-musl`. */
  readonly missing: string
}

/** Tells whether a runtime can run here. */
export function isRuntime(runtime: Runtime | MissingRuntime): runtime is Runtime {
  return 'run' in runtime
}
