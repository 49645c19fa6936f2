import type { CallInput, Operation } from '../operations/operation.ts'
import type { CallError } from './call-error.ts'
import { readCallError } from './call-error.ts'
import type { SentRequest } from './exchange.ts'
import { describeRequest } from './record.ts'
import type { Redactor } from './redactor.ts'

/** The first request that a call would send, or the error with which it would refuse to. */
export interface Preview {
  readonly request?: SentRequest
  readonly error?: CallError
}

/** Makes a call up to its first request, which is looked at and not sent. */
export async function preview(
  operation: Operation,
  input: CallInput,
  redactor: Redactor,
): Promise<Preview> {
  const controller = new AbortController()
  let request: SentRequest | undefined
  try {
    await operation.call(
      async (target, init) => {
        request = describeRequest(target, init, redactor)
        controller.abort()
        throw controller.signal.reason
      },
      input,
      { signal: controller.signal },
    )
  } catch (error) {
    if (!request) return { error: readCallError(error, redactor) }
  }
  return request ? { request } : {}
}
