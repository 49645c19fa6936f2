import { networkChecks } from '../network-checks.mjs'
import { expectSame, rejection, runChecks } from '../run-checks.mjs'

/**
 * @typedef {typeof import('@x/juspay')} Sdk
 * @typedef {import('../network-checks.mjs').Context} NetworkContext
 * @typedef {NetworkContext & { sdk: Sdk, juspay: import('@x/juspay').Juspay }} Context
 */

const mobile_number = '9988776655'

/** What the check of a body sends, and the service has to get. */
export const body = {
  object_reference_id: 'guest_body',
  mobile_number,
  first_name: 'Zoë & Co + 100% = ลูเซียส',
}

export const checks = {
  /** @param {Context} context */
  async create({ juspay }) {
    const params = { object_reference_id: 'guest_create', mobile_number }
    const customer = await juspay.customers.create(params)
    expectSame(
      [customer.object, customer.object_reference_id, customer.mobile_number],
      ['customer', 'guest_create', mobile_number],
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
  /** @param {Context} context */
  async 'form body'({ juspay }) {
    const params = new FormData()
    for (const [name, value] of Object.entries(body)) params.set(name, value)
    const { first_name } = await juspay.customers.create(params)
    expectSame(first_name, body.first_name)
  },
  ...networkChecks,
}

/**
 * Runs every check with the package as it was imported.
 *
 * @param {Sdk} sdk
 * @param {import('../network-checks.mjs').Settings<import('@x/juspay').JuspaySettings>} settings
 */
export function run(sdk, { addresses, client }) {
  const juspay = sdk.createJuspay({ ...client, baseUrl: addresses.good })
  let guests = 0
  /** @type {Context} */
  const context = {
    sdk,
    juspay,
    addresses,
    async prepare(baseUrl, settings) {
      const { customers } = sdk.createJuspay({ ...client, ...settings, baseUrl })
      guests += 1
      const object_reference_id = `guest_network_${guests}`
      const { id } = await customers.create({ object_reference_id, mobile_number })
      return (options) => customers.get(id, {}, options)
    },
  }
  return runChecks(checks, context)
}
