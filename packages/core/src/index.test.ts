import { expect, it } from 'vitest'
import * as core from './index.ts'

it('exports these names', () => {
  expect(Object.keys(core).sort()).toMatchInlineSnapshot(`
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
      "Transport",
      "basicAuthorization",
      "checkFlag",
      "checkToken",
      "concurrentListOptionChecks",
      "dayParam",
      "isOver",
      "list",
      "listOptionChecks",
      "mustBe",
      "numberWalk",
      "objectParam",
      "timeParam",
      "timeWalk",
      "toDate",
    ]
  `)
})
