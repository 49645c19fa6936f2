import type { GenericSchema } from 'valibot'
import { array, number, object, optional, safeParse } from 'valibot'
import type { CallInput, CallOptions, Operation } from '../operations/operation.ts'
import type { CallError } from './call-error.ts'
import { readCallError } from './call-error.ts'
import type { Exchange } from './exchange.ts'
import { record } from './record.ts'
import type { Redactor } from './redactor.ts'

/** What became of a call. */
export type Outcome = Success | Failure

interface Settled {
  /** How long the call took as a whole, in milliseconds. */
  readonly milliseconds: number
  /** What the package tells of its attempts, one by one. */
  readonly attempts: readonly AttemptNote[]
}

/** What the package tells of one attempt. */
export interface AttemptNote {
  /** How long it waited before the attempt, in milliseconds. */
  readonly waitedMs: number
  readonly durationMs: number
  readonly status?: number | undefined
}

/** A call that gave a value. */
export interface Success extends Settled {
  readonly ok: true
  readonly value: unknown
  readonly status: number
  readonly requestId: string | undefined
}

/** A call that ended in an error. */
export interface Failure extends Settled {
  readonly ok: false
  readonly error: CallError
}

/** What a call is carried out with. */
export interface Carrying {
  readonly fetch: typeof globalThis.fetch
  readonly redactor: Redactor
  readonly onExchange?: (exchanges: readonly Exchange[]) => void
  readonly options?: CallOptions
}

const attemptsSchema: GenericSchema<unknown, readonly AttemptNote[]> = array(
  object({ waitedMs: number(), durationMs: number(), status: optional(number()) }),
)

/** Makes a call and says what became of it; it never rejects. */
export async function carryOut(
  operation: Operation,
  input: CallInput,
  { fetch, redactor, onExchange = () => {}, options = {} }: Carrying,
): Promise<Outcome> {
  const startedAt = performance.now()
  const since = (): number => performance.now() - startedAt
  try {
    const recorded = record(fetch, redactor, onExchange)
    const { value, response } = await operation.call(recorded, input, options)
    const { status, requestId } = response
    return {
      ok: true,
      milliseconds: since(),
      value: redactor.value(value),
      status,
      requestId,
      attempts: readAttempts(response.attempts),
    }
  } catch (thrown) {
    const milliseconds = since()
    const error = readCallError(thrown, redactor)
    return { ok: false, milliseconds, error, attempts: readAttempts(error.attempts) }
  }
}

function readAttempts(given: unknown): readonly AttemptNote[] {
  const read = safeParse(attemptsSchema, given)
  return read.success ? read.output : []
}
