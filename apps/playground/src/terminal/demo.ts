import { createPainter } from './painter.ts'
import { runProgram } from './run-program.ts'

/* The program behind `npm run demo`: with colours in a terminal, as plain text in a pipe. */
const hasColors = process.stdout.isTTY && !process.env['NO_COLOR']
const stopping = new AbortController()
process.once('SIGINT', () => stopping.abort())
const { exitCode, text } = await runProgram(process.argv.slice(2), {
  environment: process.env,
  fetch: globalThis.fetch,
  signal: stopping.signal,
  paint: createPainter(hasColors),
})
process.exitCode = exitCode
;(exitCode === 2 ? process.stderr : process.stdout).write(text)
