import type { Answer } from '@x/core/testing'
import { jsonAnswer } from '@x/core/testing'

interface RefusalDetails {
  readonly httpStatus: number
  readonly status: string
  readonly errorCode: string
  /** The code in `error_info`. */
  readonly code: string
  /** What went wrong; the documentation gives no wording but `Wrong value in …`. */
  readonly message: string
  readonly fields?: readonly { readonly field_name: string; readonly reason: string }[]
}

/** Ends the handling of a request with an error of Juspay's. */
export class JuspayRefusal extends Error {
  readonly #details: RefusalDetails

  constructor(details: RefusalDetails) {
    super(details.message)
    this.#details = details
  }

  /** Gives the answer that tells the client. */
  toAnswer(headers: Readonly<Record<string, string>>): Answer {
    const { httpStatus, status, errorCode, code, message, fields } = this.#details
    const body = {
      status,
      error_code: errorCode,
      // Documented: there is no message with a 401.
      ...(httpStatus !== 401 && { error_message: message }),
      error_info: {
        code,
        category: 'USER_ERROR',
        user_message: message,
        developer_message: message,
        href: 'NA',
        request_id: headers['x-request-id'],
        fields,
      },
    }
    return jsonAnswer(httpStatus, body, headers)
  }
}

/** Documented: 400 `unique` when the reference id is taken; the other customer's id is not told. */
export function duplicateReference(): JuspayRefusal {
  return new JuspayRefusal({
    httpStatus: 400,
    status: 'invalid_request_error',
    errorCode: 'unique',
    code: 'ALREADY_EXISTS',
    message: 'Customer with given object reference id already exists for your account.',
  })
}

/** Documented: 400 with the fields that have a wrong value. */
export function wrongValue(field: string): JuspayRefusal {
  return new JuspayRefusal({
    httpStatus: 400,
    status: 'Invalid Request',
    errorCode: 'Invalid Request',
    code: 'INVALID_INPUT',
    message: `Wrong value in ${field}`,
    fields: [{ field_name: field, reason: 'Invalid value.' }],
  })
}

/** Documented: 400 when a mandatory field is not given at all. */
export function missingFields(): JuspayRefusal {
  return new JuspayRefusal({
    httpStatus: 400,
    status: 'Bad Request',
    errorCode: 'Mandatory fields are missing',
    code: 'INVALID_INPUT',
    message: 'Mandatory fields are missing',
  })
}

/** Documented: 401 with a wrong key. */
export function accessDenied(): JuspayRefusal {
  return new JuspayRefusal({
    httpStatus: 401,
    status: 'error',
    errorCode: 'access_denied',
    code: 'UNAUTHORIZED',
    message: 'Access denied',
  })
}

/** Documented: 404 of a customer that does not exist. */
export function customerNotFound(): JuspayRefusal {
  return new JuspayRefusal({
    httpStatus: 404,
    status: 'invalid_request_error',
    errorCode: 'object_not_found',
    code: 'RESOURCE_NOT_FOUND',
    message: 'Customer not found.',
  })
}
