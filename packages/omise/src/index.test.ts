import { expect, it } from 'vitest'
import * as endpoints from './endpoints.ts'
import * as omise from './index.ts'

it('exports these names', () => {
  expect(Object.keys(omise).sort()).toMatchInlineSnapshot(`
    [
      "AbortError",
      "ApiError",
      "ApiPromise",
      "AuthenticationError",
      "ConfigError",
      "ConnectionError",
      "DuplicateError",
      "InvalidRequestError",
      "NotFoundError",
      "Page",
      "PagePromise",
      "ParamsError",
      "PermissionError",
      "RateLimitError",
      "ResponseError",
      "SdkError",
      "ServerError",
      "TimeoutError",
      "createOmise",
      "toDate",
    ]
  `)
})

it('hands these endpoints to tools', () => {
  const lines = Object.values(endpoints).map(
    ({ operation, method, path, repeat }) =>
      `${operation}: ${method} ${path} (${JSON.stringify(repeat)})`,
  )
  expect(lines.sort()).toMatchInlineSnapshot(`
    [
      "customers.cards.destroy: DELETE /customers/{customer_id}/cards/{card_id} ("safe")",
      "customers.cards.list: GET /customers/{customer_id}/cards ("safe")",
      "customers.cards.retrieve: GET /customers/{customer_id}/cards/{card_id} ("safe")",
      "customers.cards.update: PATCH /customers/{customer_id}/cards/{card_id} ("safe")",
      "customers.create: POST /customers ("never")",
      "customers.destroy: DELETE /customers/{customer_id} ("safe")",
      "customers.list: GET /customers ("safe")",
      "customers.retrieve: GET /customers/{customer_id} ("safe")",
      "customers.schedules.list: GET /customers/{customer_id}/schedules ("safe")",
      "customers.search: GET /search ("safe")",
      "customers.update: PATCH /customers/{customer_id} ({"never":["card"]})",
    ]
  `)
})
