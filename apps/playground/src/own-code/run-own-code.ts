import { safeParse } from 'valibot'
import { answerFetch } from './answer-fetch.ts'
import { limitLog } from './limit-log.ts'
import { MAX_MESSAGES } from './limits.ts'
import { loadCage } from './load-cage.ts'
import type { FrameMessage, LogEntry, ScriptError } from './messages.ts'
import { workerMessageSchema } from './messages.ts'
import type { OwnCodeEnd } from './own-code-end.ts'
import { writeScript } from './write-script.ts'

/** What a run of own code is given. */
export interface OwnCodeHost {
  /** Makes a request of the program's; whatever address it is given, it answers or refuses. */
  readonly fetch: typeof globalThis.fetch
  /** The environment in which the program finds its keys. */
  readonly environment: Readonly<Record<string, string>>
  /** Takes what is secret out of what the program writes. */
  readonly redact: (text: string) => string
  readonly onLog: (entry: LogEntry) => void
}

/** A run of own code that was begun. */
export interface OwnCodeRun {
  /** Gives how the run ended; never rejects. */
  readonly finished: Promise<OwnCodeEnd>
  /** Ends the run, whatever it does. */
  readonly stop: () => void
}

/**
 * Runs a program in a cage: a worker in a sandboxed frame, without network, storage or a way to
 * the page. What it has is the packages, an environment, a console, and the host's `fetch`.
 *
 * @param code - The program, a module in JavaScript.
 * @param container - Where the frame is put while the program runs; nothing of it is seen.
 */
export function runOwnCode(code: string, host: OwnCodeHost, container: HTMLElement): OwnCodeRun {
  const frame = document.createElement('iframe')
  const stopping = new AbortController()
  let resolve: (end: OwnCodeEnd) => void = () => {}
  const finished = new Promise<OwnCodeEnd>((settle) => {
    resolve = settle
  })
  // The frame tells of its worker through the one, the worker of the program through the other.
  const channels = [new MessageChannel(), new MessageChannel()]
  const end = (given: OwnCodeEnd): void => {
    for (const { port1 } of channels) port1.close()
    frame.remove()
    stopping.abort()
    resolve(given)
  }
  const fail = ({ name, message, line }: ScriptError, firstLine = 1): void => {
    const own = line === undefined ? 0 : line - firstLine + 1
    const last = Math.min(own, code.split('\n').length)
    end({
      ok: false,
      error: { name, message: host.redact(message), line: own > 0 ? last : undefined },
    })
  }

  const begin = async (): Promise<void> => {
    const { worker, runner } = await loadCage()
    if (stopping.signal.aborted) return
    frame.srcdoc = runner
    container.append(frame)
    await loaded(frame)
    const { text, firstLine } = writeScript(worker, code)
    const log = limitLog(({ level, text }) => host.onLog({ level, text: host.redact(text) }))
    const schema = workerMessageSchema()
    let messages = 0
    const onMessage = ({ data, ports: [port] }: MessageEvent<unknown>): void => {
      messages += 1
      if (messages > MAX_MESSAGES) {
        return fail({ name: 'Error', message: `more than ${MAX_MESSAGES} requests or messages` })
      }
      const { success, output: message } = safeParse(schema, data)
      if (!success) return
      if (message.kind === 'log') log(message)
      else if (message.kind === 'end') {
        if (message.error) fail(message.error, firstLine)
        else end({ ok: true })
      } else if (port) void answerFetch(message, port, host.fetch, stopping.signal)
    }
    for (const { port1 } of channels) {
      port1.addEventListener('message', onMessage)
      port1.start()
    }
    const message: FrameMessage = {
      script: text,
      start: { environment: host.environment, firstLine },
    }
    // A sandboxed frame has no origin that could be named here.
    frame.contentWindow?.postMessage(
      message,
      '*',
      channels.map(({ port2 }) => port2),
    )
  }

  frame.sandbox.add('allow-scripts')
  frame.hidden = true
  begin().catch((error: unknown) => fail({ name: 'Error', message: String(error) }))
  return { finished, stop: () => end({ stopped: true }) }
}

function loaded(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true })
  })
}
