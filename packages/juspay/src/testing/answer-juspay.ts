import type { Answer, SimulatedRequest } from '@x/core/testing'
import { jsonAnswer, nestFields, readBasicCredentials, readBody } from '@x/core/testing'
import type { JuspayBehavior } from './juspay-assumptions.ts'
import { juspayOperations } from './juspay-operations.ts'
import { accessDenied, JuspayRefusal, wrongValue } from './juspay-refusal.ts'
import type { JuspayStore } from './juspay-store.ts'

/** What a request is answered from. */
export interface JuspayMerchant {
  readonly apiKey: string
  readonly merchantId: string
  readonly store: JuspayStore
  readonly assume: JuspayBehavior
  /** The time in milliseconds since 1970. */
  readonly now: number
}

/** Answers a request as Juspay would. */
export function answerJuspay(request: SimulatedRequest, merchant: JuspayMerchant): Answer {
  const { ids } = merchant.store
  const headers = {
    'x-request-id': ids.uuid('request'),
    'x-response-id': ids.uuid('response'),
    'x-jp-merchant-id': merchant.merchantId,
  }
  const operation = request.operation ? juspayOperations[request.operation] : undefined
  // Documented: a wrong path is 404. Nothing is said of a body.
  if (!operation) return wrongPath(merchant.assume)
  try {
    checkAccess(request.headers, merchant)
    const body = readBody(request.body, request.headers.get('content-type'), 'dots')
    if (!body) throw wrongValue('body')
    const object = operation({
      id: request.ids.customer_id ?? '',
      // Documented: a flat key with a dot, `options.get_client_auth_token`.
      query: nestFields(request.url.searchParams, 'dots'),
      body,
      ...merchant,
    })
    // Documented: 200 for a create, too.
    return jsonAnswer(200, object, headers)
  } catch (error) {
    if (error instanceof JuspayRefusal) return error.toAnswer(headers)
    throw error
  }
}

function wrongPath(assume: JuspayBehavior): Answer {
  if (assume.wrongPath === 'empty') return { status: 404, headers: {}, body: '' }
  return {
    status: 404,
    headers: { 'content-type': 'text/html' },
    body: '<html><head><title>404 Not Found</title></head><body>404 Not Found</body></html>',
  }
}

function checkAccess(headers: Headers, { apiKey, merchantId, assume }: JuspayMerchant): void {
  const credentials = readBasicCredentials(headers)
  // Documented: the key is the user name and the password is empty.
  const isKey =
    credentials === `${apiKey}:` || (assume.colonlessBasic === 'accept' && credentials === apiKey)
  if (!isKey) throw accessDenied()
  const given = headers.get('x-merchantid')
  const assumed = given === null ? assume.missingMerchantId : assume.wrongMerchantId
  if (given !== merchantId && assumed === 'refuse') throw accessDenied()
  if (assume.missingRoutingId === 'refuse' && !headers.has('x-routing-id')) {
    throw wrongValue('x-routing-id')
  }
}
