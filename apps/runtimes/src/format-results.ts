import { markdownTable } from 'markdown-table'
import type { Provider } from './provider.ts'
import type { Results } from './results.ts'
import { isRuntime, type MissingRuntime, type Runtime } from './runtime.ts'

/**
 * Writes what came of a provider's program as a table, a row for each runtime.
 *
 * @param provider - The provider, whose checks are the columns.
 * @param runtimes - The runtimes, in order. One that is missing says why.
 * @param outcomes - What the runtimes that ran have found, by their names.
 */
export function formatResults(
  { name, checks }: Pick<Provider, 'checks' | 'name'>,
  runtimes: readonly (MissingRuntime | Runtime)[],
  outcomes: ReadonlyMap<string, Results>,
): string {
  const rows = runtimes.map((runtime) => {
    if (!isRuntime(runtime)) return [runtime.name, runtime.missing]
    const results = outcomes.get(runtime.name)
    return [runtime.name, ...checks.map((check) => results?.[check] ?? 'did not run')]
  })
  return `### @x/${name}\n\n${markdownTable([['runtime', ...checks], ...rows])}`
}
