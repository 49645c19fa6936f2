import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

/**
 * Does some work with a client's program bundled for Node.js, with all that it imports, into one
 * file that lasts no longer than the work.
 *
 * @param program - Where the program is.
 * @param work - The work, which is given where the bundle is.
 */
export async function withBundle<Value>(
  program: URL,
  work: (bundle: URL) => Promise<Value>,
): Promise<Value> {
  const directory = await mkdtemp(join(tmpdir(), 'x-bench-'))
  const build = await rolldown({ input: fileURLToPath(program), platform: 'node' })
  try {
    const file = join(directory, 'bundle.mjs')
    await build.write({ file, format: 'esm', codeSplitting: false })
    return await work(pathToFileURL(file))
  } finally {
    await build.close()
    await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  }
}
