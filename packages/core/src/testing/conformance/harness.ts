import type { ClientEvent } from '../../transport/client-event.ts'
import type { ClientSettings } from '../../transport/client-settings.ts'
import type { RequestOptions } from '../../transport/request-options.ts'
import type { Step } from './failures.ts'
import { answerWith } from './failures.ts'
import type { TestRunner } from './runner.ts'
import type { SeenError } from './seen-error.ts'
import type { ProviderCall, ProviderSubject } from './subject.ts'

/** A request as it was handed to `fetch`. */
export interface SentRequest {
  readonly url: string
  readonly headers: Headers
  /** The text of the body, which is handed over in whatever form the runtime needs. */
  readonly body: Promise<string>
  readonly redirect: string | undefined
}

/** A client whose `fetch` and clock are the suite's. */
export interface OpenedClient {
  readonly client: unknown
  readonly sent: readonly SentRequest[]
  /** The waits between attempts, in milliseconds; none of them took any time. */
  readonly waits: readonly number[]
  readonly events: readonly ClientEvent[]
  readonly read: (id?: unknown, options?: RequestOptions) => ProviderCall
  readonly create: (params?: unknown, options?: RequestOptions) => ProviderCall
  readonly update: (params?: unknown, options?: RequestOptions) => ProviderCall
}

/** What every part of the suite works with. */
export interface Harness extends TestRunner {
  readonly subject: ProviderSubject<unknown, object, object>
  /** Makes a client whose `fetch` goes through the steps, the last one for ever. */
  readonly open: (steps: readonly Step[], settings?: ClientSettings) => OpenedClient
  /** Makes a first call: what a client may have to load for it is to take no time of the others. */
  readonly warmUp: () => Promise<void>
  /** The provider's good answer. */
  readonly good: Step
  /** An error in the provider's own form. */
  readonly problem: (status: number, headers?: Readonly<Record<string, string>>) => Step
  /** Waits for a call that is to fail with an error that says this of itself, and gives it. */
  readonly fails: (call: ProviderCall, said?: Partial<SeenError>) => Promise<SeenError>
  /** The names of the calls that the provider has. */
  readonly calls: readonly ('read' | 'create' | 'update')[]
}

/** The id that calls are made with, what errors say, and the id of every request. */
export const RECORD_ID = 'record_1'
export const CODE = 'teapot'
export const SENTENCE = 'It is one'
export const REQUEST_ID = 'request_1'

/** Makes what the parts of the suite work with. */
export function createHarness(
  runner: TestRunner,
  subject: ProviderSubject<unknown, object, object>,
): Harness {
  const { answer, create, key, requestIdHeader, update } = subject
  const identified = { [requestIdHeader]: REQUEST_ID }
  const good = answerWith(answer, 200, identified)
  const harness: Harness = {
    ...runner,
    subject,
    async warmUp() {
      await harness.open([good]).read().safe()
    },
    good,
    problem: (status, headers) =>
      answerWith(subject.error(CODE, SENTENCE), status, { ...identified, ...headers }),
    async fails(call, said = {}) {
      const result = await call.safe()
      if (result.ok) throw new Error('The call was to fail, and brought a value.')
      // Whether it has this shape is what the suite finds out.
      const error = result.error as SeenError
      const names = Object.keys(said)
      const shown = Object.fromEntries(names.map((name) => [name, Reflect.get(error, name)]))
      runner.expect(shown).toEqual(said)
      return error
    },
    calls: update ? ['read', 'create', 'update'] : ['read', 'create'],
    open(steps, settings) {
      const sent: SentRequest[] = []
      const waits: number[] = []
      const events: ClientEvent[] = []
      const complete: ClientSettings & Record<string, unknown> = {
        [key.setting]: key.value,
        fetch: async (input, { headers, body, redirect, signal } = {}) => {
          const url = input instanceof Request ? input.url : String(input)
          const text = new Response(body ?? null).text()
          const count = sent.push({ url, headers: new Headers(headers), body: text, redirect })
          const step = steps[Math.min(count, steps.length) - 1] ?? good
          return step(signal ?? new AbortController().signal)
        },
        clock: { random: () => 0.5, sleep: async (ms) => void waits.push(ms) },
        onEvent: (event) => void events.push(event),
        ...settings,
      }
      const client = subject.createClient(complete)
      // What a caller in JavaScript may hand over is just what some of the tests are about.
      const anyId = (id: unknown): string => id as string
      const anyParams = (params: unknown): object => params as object
      return {
        client,
        sent,
        waits,
        events,
        read: (id = RECORD_ID, options) => subject.read(client, anyId(id), options),
        create: (params = create.params, options) =>
          create.send(client, anyParams(params), options),
        update: (params = update?.params, options) => {
          if (!update) throw new Error('The provider has no such call.')
          return update.send(client, RECORD_ID, anyParams(params), options)
        },
      }
    },
  }
  return harness
}
