/*
 * Runs the user's program: the first part of a classic script, bundled with the packages. The
 * program is its second part, see `write-script.ts`.
 */
import { packages } from '../operations/packages.ts'
import { fetchOverPort } from './fetch-over-port.ts'
import { formatValue } from './format-value.ts'
import { MAX_ENTRIES, MAX_TEXT } from './limits.ts'
import type { LogEntry, ScriptError, StartMessage, WorkerMessage } from './messages.ts'
import { watchPending, watchTimers } from './pending.ts'

declare global {
  /** The user's program; it gives the names and values that it has declared last. */
  var ownProgram: ($import: typeof importPackage) => Promise<readonly [string, unknown][]>
}

addEventListener(
  'message',
  ({ data, ports }: MessageEvent<StartMessage>) => {
    const [port] = ports
    if (port) void start(data, port)
  },
  { once: true },
)

async function start({ environment, firstLine }: StartMessage, port: MessagePort): Promise<void> {
  const say = (message: WorkerMessage): void => port.postMessage(message)
  const fail = (thrown: unknown): void => {
    say({ kind: 'end', error: describe(thrown, firstLine) })
  }
  const pending = watchPending(() => say({ kind: 'end' }))
  const end = pending.begin()
  watchTimers(pending)
  addEventListener('error', (event) => {
    event.preventDefault()
    fail(event.error)
  })
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    fail(event.reason)
  })
  const fetch: typeof globalThis.fetch = (...given) =>
    fetchOverPort(port, pending.begin(), ...given)
  let entries = 0
  const log = (level: LogEntry['level'], ...values: readonly unknown[]): void => {
    entries += 1
    // One more, so that the page knows that there is more.
    if (entries > MAX_ENTRIES + 1) return
    say({
      kind: 'log',
      level,
      text: values
        .map(formatValue)
        .join(' ')
        .slice(0, MAX_TEXT + 1),
    })
  }
  const write = log.bind(undefined, 'log')
  const warn = log.bind(undefined, 'warn')
  const error = log.bind(undefined, 'error')
  Object.assign(globalThis, {
    fetch,
    process: { env: { ...environment } },
    console: { log: write, info: write, debug: write, dir: write, table: write, warn, error },
    // Nobody listens to either, and a flood of their messages would still keep the page busy.
    postMessage: undefined,
    Worker: undefined,
  })

  try {
    for (const [name, value] of await ownProgram(importPackage)) {
      if (value === undefined || typeof value === 'function') continue
      log('result', `${name} =`, value)
    }
    end()
  } catch (thrown) {
    fail(thrown)
  }
}

function importPackage(name: string): Readonly<Record<string, unknown>> {
  const found = packages[name]
  if (found) return found
  const known = Object.keys(packages).join(' and ')
  throw new Error(`There is no package '${name}' here: there are ${known}`)
}

/** The line is that of the innermost call in the user's code. */
function describe(thrown: unknown, firstLine: number): ScriptError {
  if (!(thrown instanceof Error)) return { name: 'Uncaught', message: formatValue(thrown) }
  const lines = Array.from((thrown.stack ?? '').matchAll(/:(\d+):\d+\)?$/gm), ([, line]) =>
    Number(line),
  )
  const { name, message } = thrown
  return { name, message, line: lines.find((line) => line >= firstLine) }
}
