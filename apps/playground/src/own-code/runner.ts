/*
 * Runs in the sandboxed frame, see `own-code-plugin.ts`: it starts the worker, and says what the
 * worker cannot say itself. The user's code never runs here.
 */
import type { EndMessage, FrameMessage } from './messages.ts'

addEventListener('message', ({ source, data, ports }: MessageEvent<FrameMessage>) => {
  const [port, workerPort] = ports
  if (source !== parent || !port || !workerPort) return
  const script = new Blob([data.script], { type: 'text/javascript' })
  const worker = new Worker(URL.createObjectURL(script))
  // Of a script that it cannot read, Firefox says nothing more.
  worker.addEventListener('error', ({ message = 'wrong syntax', lineno }: Partial<ErrorEvent>) => {
    // Such as "Uncaught SyntaxError: Unexpected token".
    const [, name = 'Error', text = message] = /^(?:Uncaught )?(\w+): ([^]*)/.exec(message) ?? []
    const error = { name, message: text, line: lineno }
    port.postMessage({ kind: 'end', error } satisfies EndMessage)
  })
  worker.postMessage(data.start, [workerPort])
})
