import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '@x/shared/run-command'

/**
 * Compiles one file as strictly as a user may, the packages' types included.
 *
 * @param file - Its path inside the folder.
 * @param options - What else is set, and what is set in another way.
 * @throws Error with what the compiler says.
 */
export async function runCompiler(
  directory: string,
  file: string,
  options: Readonly<Record<string, unknown>>,
): Promise<void> {
  const compilerOptions = {
    target: 'es2022',
    moduleDetection: 'force',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    ...options,
  }
  const settings = { compilerOptions, files: [file] }
  // Not `tsconfig.json`, which runtimes and bundlers would read as well.
  await writeFile(join(directory, 'compile.json'), JSON.stringify(settings))
  await runCommand('tsc', ['-p', 'compile.json'], directory)
}
