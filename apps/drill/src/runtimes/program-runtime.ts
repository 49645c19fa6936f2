import { fileURLToPath } from 'node:url'
import type { Report } from '../../programs/run-jobs.mjs'
import { TRUSTED_PATH } from '../servers/trusted.ts'
import { runProcess } from './run-process.ts'
import { LIMITS, type Runtime, type RuntimeKind } from './runtime.ts'

/** This package's folder, from which the program finds the packages as they were built. */
const DIRECTORY = fileURLToPath(new URL('../../', import.meta.url))

/** Makes a runtime of an executable that runs JavaScript. */
export function createProgramRuntime(
  kind: RuntimeKind,
  name: string,
  executable: string,
  args: readonly string[],
): Runtime {
  const program = { executable, args: [...args, 'programs/main.mjs'], directory: DIRECTORY }
  return {
    kind,
    name,
    async run(jobs) {
      const environment = {
        DENO_NO_UPDATE_CHECK: '1',
        DENO_CERT: TRUSTED_PATH,
        NODE_EXTRA_CA_CERTS: TRUSTED_PATH,
      }
      const reports = await runProcess({ ...program, environment }, { jobs, ...LIMITS })
      // The program is ours, and its types are checked.
      return reports as Record<string, Report>
    },
  }
}
