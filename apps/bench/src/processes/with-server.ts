import { type ProgramOptions, readMessage, startProgram } from './run-program.ts'

/**
 * Does some work while a program serves in a process of its own.
 *
 * @param file - The program, in `programs`.
 * @param options - How it is run.
 * @param work - The work, which is given what the program says once it serves.
 */
export async function withServer<Value>(
  file: string,
  options: ProgramOptions,
  work: (said: unknown) => Promise<Value>,
): Promise<Value> {
  const server = startProgram(file, options)
  try {
    return await work(await readMessage(server))
  } finally {
    server.kill()
  }
}
