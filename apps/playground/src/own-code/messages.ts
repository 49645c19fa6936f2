import type { GenericSchema } from 'valibot'
import { array, literal, number, object, optional, picklist, string, tuple, variant } from 'valibot'

/** What the worker is started with. */
export interface StartMessage {
  readonly environment: Readonly<Record<string, string>>
  /** The line of the whole script at which the user's code begins. */
  readonly firstLine: number
}

/** What the frame is given to run. */
export interface FrameMessage {
  readonly script: string
  readonly start: StartMessage
}

/** What the worker says to the page. */
export type WorkerMessage = LogMessage | FetchMessage | EndMessage

/** Something to be shown in the console. */
export interface LogMessage extends LogEntry {
  readonly kind: 'log'
}

/** What stands in the console: text alone. */
export interface LogEntry {
  readonly level: 'log' | 'warn' | 'error' | 'result'
  readonly text: string
}

/** A request to be made; a port for its answer comes with it. */
export interface FetchMessage {
  readonly kind: 'fetch'
  readonly url: string
  readonly method: string
  readonly headers: [string, string][]
  readonly body: string
}

/** The program is over. */
export interface EndMessage {
  readonly kind: 'end'
  readonly error?: ScriptError | undefined
}

/** An error, with its line in the whole script where that is known. */
export interface ScriptError {
  readonly name: string
  readonly message: string
  readonly line?: number | undefined
}

/** What the worker says of a request that it no longer waits for, through the request's own port. */
export type CancelMessage = 'cancel'

/** What the page says of a request, through the request's own port. */
export type AnswerMessage =
  | {
      readonly kind: 'head'
      readonly status: number
      readonly statusText: string
      readonly headers: [string, string][]
    }
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' }
  | { readonly kind: 'failure'; readonly message: string }

const scriptErrorSchema = object({
  name: string(),
  message: string(),
  line: optional(number()),
})

/** Gives the schema of what comes from the worker: the user's code may say anything there. */
export function workerMessageSchema(): GenericSchema<unknown, WorkerMessage> {
  return variant('kind', [
    object({
      kind: literal('log'),
      level: picklist(['log', 'warn', 'error', 'result']),
      text: string(),
    }),
    object({
      kind: literal('fetch'),
      url: string(),
      method: string(),
      headers: array(tuple([string(), string()])),
      body: string(),
    }),
    object({ kind: literal('end'), error: optional(scriptErrorSchema) }),
  ])
}
