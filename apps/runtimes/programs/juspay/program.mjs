import { expectSame, rejection, runChecks } from '../run-checks.mjs'

/**
 * @typedef {typeof import('@x/juspay')} Sdk
 * @typedef {{ sdk: Sdk, juspay: import('@x/juspay').Juspay }} Context
 */

const mobile_number = '9988776655'

export const checks = {
  /** @param {Context} context */
  async create({ juspay }) {
    const customer = await juspay.customers.create({
      object_reference_id: 'guest_create',
      mobile_number,
      first_name: 'Zoë & Co + 100%',
    })
    expectSame(
      [customer.object, customer.object_reference_id, customer.mobile_number, customer.first_name],
      ['customer', 'guest_create', mobile_number, 'Zoë & Co + 100%'],
    )
  },
  /** @param {Context} context */
  async get({ juspay }) {
    const created = await juspay.customers.create(
      new Map([
        ['object_reference_id', 'guest_get'],
        ['mobile_number', mobile_number],
      ]),
    )
    expectSame(await juspay.customers.get('guest_get'), created)
    expectSame(await juspay.customers.get({ customer_id: created.id }), created)
  },
  /** @param {Context} context */
  async update({ juspay }) {
    await juspay.customers.create({ object_reference_id: 'guest_update', mobile_number })
    await juspay.customers.update('guest_update', { first_name: 'Jon' })
    const { first_name } = await juspay.customers.get('guest_update')
    expectSame(first_name, 'Jon')
  },
  /** @param {Context} context */
  async throw({ sdk, juspay }) {
    const params = { object_reference_id: 'guest_throw', mobile_number }
    await juspay.customers.create(params)
    const error = await rejection(juspay.customers.create(params))
    expectSame(error instanceof sdk.DuplicateError && error.outcome, 'rejected')
  },
  /** @param {Context} context */
  async safe({ juspay }) {
    const params = { object_reference_id: 'guest_safe', mobile_number }
    const good = await juspay.customers.create(params).safe()
    expectSame(good.ok && good.value.object_reference_id, 'guest_safe')
    const bad = await juspay.customers.get('guest_nobody').safe()
    expectSame(!bad.ok && bad.error.kind, 'not_found')
  },
}

/**
 * Runs every check with the package as it was imported.
 *
 * @param {Sdk} sdk
 * @param {{ baseUrl: string, apiKey: string, merchantId: string }} settings
 */
export function run(sdk, { baseUrl, apiKey, merchantId }) {
  return runChecks(checks, { sdk, juspay: sdk.createJuspay({ baseUrl, apiKey, merchantId }) })
}
