import type { Answer, SimulatedRequest } from '@x/core/testing'
import { asText, jsonAnswer, nestFields, readBasicCredentials, readBody } from '@x/core/testing'
import type { OmiseBehavior } from './omise-assumptions.ts'
import { badRequest, OmiseRefusal } from './omise-refusal.ts'
import { omiseOperations } from './omise-routes.ts'
import type { OmiseStore } from './omise-store.ts'
import { findVersion } from './find-version.ts'

/** What a request is answered from. */
export interface OmiseAccount {
  readonly secretKey: string
  readonly store: OmiseStore
  readonly assume: OmiseBehavior
  /** The time in milliseconds since 1970. */
  readonly now: number
}

/** Answers a request as Omise would. */
export function answerOmise(request: SimulatedRequest, account: OmiseAccount): Answer {
  const headers = {
    'cache-control': 'no-cache, no-store',
    // Recorded: a UUID, with successes and errors alike.
    'x-request-id': account.store.ids.uuid('request'),
  }
  try {
    return carryOut(request, account, headers)
  } catch (error) {
    if (error instanceof OmiseRefusal) return error.toAnswer(headers)
    throw error
  }
}

function carryOut(
  request: SimulatedRequest,
  { secretKey, store, assume, now }: OmiseAccount,
  headers: Readonly<Record<string, string>>,
): Answer {
  // Documented: the key is the user name. A wrong one, a public one or none is 401.
  if (readBasicCredentials(request.headers)?.split(':')[0] !== secretKey) {
    throw new OmiseRefusal(401, 'authentication_failure', 'authentication failed')
  }
  const operation = omiseOperations.get(request.operation)
  if (!operation) {
    if (assume.unknownPath === 'empty') return { status: 404, headers, body: '' }
    throw new OmiseRefusal(404, 'not_found', 'the requested path was not found')
  }
  const requested = request.headers.get('omise-version') ?? assume.accountVersion
  const version = findVersion(requested, assume)
  const body = readBody(request.body, request.headers.get('content-type'), 'brackets')
  if (!body) throw badRequest('bad request')
  const query = nestFields(request.url.searchParams, 'brackets')
  const expand = asText(query.expand ?? body.expand) === 'true'
  const { customer_id: customerId = '', card_id: cardId = '' } = request.ids
  const style = { version, now, expand }
  const object = operation({ customerId, cardId, query, body, store, assume, style })
  // Recorded: 200 for every method, and the version only with a success.
  return jsonAnswer(200, object, { ...headers, 'omise-version': requested })
}
