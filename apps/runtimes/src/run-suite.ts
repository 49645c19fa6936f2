import { findUnused } from './find-unused.ts'
import type { Project } from './install-alone.ts'
import { openService } from './open-service.ts'
import type { Provider } from './provider.ts'
import type { Results } from './results.ts'
import type { Runtime } from './runtime.ts'

/** What came of a provider's program in a runtime. */
export interface Outcome {
  /** For each check `ok`, or what went wrong in the program or was seen by the service. */
  readonly results: Results
  /** The operations that the service was not asked for. */
  readonly unused: readonly string[]
}

/** Runs a provider's program in a runtime, over real sockets. */
export async function runSuite(
  runtime: Runtime,
  provider: Provider,
  project: Project,
): Promise<Outcome> {
  const service = await openService(provider)
  try {
    const said = await runtime.run(project, provider.name, service.settings)
    const problems = service.findProblems()
    const judge = (check: string): string => {
      const result = said[check] ?? 'not run'
      return result === 'ok' ? (problems[check] ?? 'ok') : result
    }
    return {
      results: Object.fromEntries(provider.checks.map((check) => [check, judge(check)])),
      unused: findUnused(provider.endpoints, service.requests()),
    }
  } finally {
    await service.close()
  }
}
