import type { Answer } from '@x/core/testing'
import { jsonAnswer } from '@x/core/testing'

/** Ends the handling of a request with an error of Omise's. */
export class OmiseRefusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }

  /** Gives the answer that tells the client. */
  toAnswer(headers: Readonly<Record<string, string>>): Answer {
    // Recorded, for all versions; documented: the location's anchor is the code with hyphens.
    const location = `https://www.omise.co/api-errors#${this.code.replaceAll('_', '-')}`
    const { code, message } = this
    return jsonAnswer(this.status, { object: 'error', location, code, message }, headers)
  }
}

/** Recorded: 404, `customer cust_test_… was not found`, and the same of tokens and cards. */
export function notFound(kind: string, id: string): OmiseRefusal {
  return new OmiseRefusal(404, 'not_found', `${kind} ${id} was not found`)
}

/** The code is that of Omise's SDKs; that it comes with 400 is inferred. */
export function invalidFilter(message: string): OmiseRefusal {
  return new OmiseRefusal(400, 'invalid_filter', message)
}

/** Recorded: 400 with a text of its own for each cause. */
export function badRequest(message: string): OmiseRefusal {
  return new OmiseRefusal(400, 'bad_request', message)
}
