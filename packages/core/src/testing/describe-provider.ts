import { describeAuthentication } from './conformance/authentication.ts'
import { createHarness } from './conformance/harness.ts'
import { describeErrorMapping } from './conformance/error-mapping.ts'
import { describeInput } from './conformance/input.ts'
import { describeOutput } from './conformance/output.ts'
import type { TestRunner } from './conformance/runner.ts'
import { describeSends } from './conformance/sends.ts'
import type { ProviderSubject } from './conformance/subject.ts'
import { describeTime } from './conformance/time.ts'

/**
 * Describes what every provider has in common, as tests: keys, errors and their outcomes, how often
 * a call is sent, time, signals, ids, params, secrets and events. There is no network in it, and no
 * wait longer than a few milliseconds.
 *
 * @param runner - The functions of a test runner; none is imported.
 * @param subject - What the suite has to know of the provider.
 * @example
 * ```ts
 * import { describeProvider } from '@x/core/testing'
 * import { createOmise } from '@x/omise'
 * import { describe, expect, it } from 'vitest'
 *
 * describeProvider({ describe, expect, it }, {
 *   name: 'omise',
 *   createClient: (settings) => createOmise(settings),
 *   key: { setting: 'secretKey', value: 'skey_test_1a2b3c', wrong: 'pkey_test_1a2b3c' },
 *   read: (omise, id, options) => omise.customers.retrieve(id, options),
 *   create: {
 *     params: { email: 'john@mail.com', description: 'John Smith' },
 *     send: (omise, params, options) => omise.customers.create(params, options),
 *   },
 *   answer: { object: 'customer', id: 'cust_test_1a2b3c' },
 *   error: (code, message) => ({ object: 'error', code, message }),
 *   requestIdHeader: 'x-request-id',
 * })
 * ```
 */
export function describeProvider<
  Client,
  CreateParams extends object,
  UpdateParams extends object = object,
>(runner: TestRunner, subject: ProviderSubject<Client, CreateParams, UpdateParams>): void {
  // Inside, a client and its params are only handed from one of the subject's functions to another.
  const harness = createHarness(
    runner,
    subject as unknown as ProviderSubject<unknown, object, object>,
  )
  runner.describe(`the provider ${subject.name}`, () => {
    describeAuthentication(harness)
    describeErrorMapping(harness)
    describeSends(harness)
    describeTime(harness)
    describeInput(harness)
    describeOutput(harness)
  })
}
