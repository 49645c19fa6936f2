import { writeSection } from '@x/shared/readme-section'
import { closeRuntimes, findRuntimes } from './find-runtimes.ts'
import { formatResults } from './format-results.ts'
import { openWorkplace } from './open-workplace.ts'
import { providers } from './provider.ts'
import { runSuite } from './run-suite.ts'
import type { Results } from './results.ts'
import { isRuntime } from './runtime.ts'

const runtimes = await findRuntimes()
const present = runtimes.filter(isRuntime)
const workplace = await openWorkplace()
const tables: string[] = []
try {
  for (const provider of providers) {
    const project = workplace.projects[provider.name]
    if (!project) throw new Error(`there is no project for ${provider.name}`)
    const outcomes = new Map<string, Results>()
    for (const runtime of present) {
      process.stderr.write(`@x/${provider.name} in ${runtime.name} …\n`)
      outcomes.set(runtime.name, (await runSuite(runtime, provider, project)).results)
    }
    tables.push(formatResults(provider, runtimes, outcomes))
  }
} finally {
  await workplace.close()
  await closeRuntimes(runtimes)
}
const text = tables.join('\n\n')
process.stdout.write(`${text}\n`)
await writeSection(new URL('../README.md', import.meta.url), 'table', text)
