import { expect, it } from 'vitest'
import * as endpoints from './endpoints.ts'
import * as juspay from './index.ts'

it('exports these names', () => {
  expect(Object.keys(juspay).sort()).toMatchInlineSnapshot(`
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
      "createJuspay",
      "juspayHosts",
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
      "customers.create: POST /customers ("never")",
      "customers.get: GET /customers/{customer_id} ("safe")",
      "customers.update: POST /customers/{customer_id} ("safe")",
    ]
  `)
})
