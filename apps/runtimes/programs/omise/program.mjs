import { networkChecks } from '../network-checks.mjs'
import { expectSame, rejection, runChecks } from '../run-checks.mjs'

/**
 * @typedef {typeof import('@x/omise')} Sdk
 * @typedef {import('../network-checks.mjs').Context} NetworkContext
 * @typedef {NetworkContext & { sdk: Sdk, omise: import('@x/omise').Omise }} Context
 */

/** What the check of a body sends, and the service has to get. */
export const body = { description: 'Zoë & Co + 100% = ลูเซียส', metadata: { shop: '1' } }

export const checks = {
  /** @param {Context} context */
  async create({ omise }) {
    const customer = await omise.customers.create({
      email: 'lucius@omise.co',
      metadata: { name: 'ลูเซียส' },
    })
    expectSame(customer.object, 'customer')
    expectSame([customer.email, customer.metadata], ['lucius@omise.co', { name: 'ลูเซียส' }])
  },
  /** @param {Context} context */
  async retrieve({ omise }) {
    const created = await omise.customers.create({ description: 'to retrieve' })
    const retrieved = await omise.customers.retrieve(created.id)
    // The lists in a customer say what time it is.
    expectSame(
      [retrieved.id, retrieved.description, retrieved.created_at],
      [created.id, 'to retrieve', created.created_at],
    )
  },
  /** @param {Context} context */
  async list({ omise }) {
    const { id } = await omise.customers.create({ description: 'to list' })
    const page = await omise.customers.list({ limit: 1, order: 'reverse_chronological' })
    expectSame([page.data.length, page.data[0]?.id], [1, id])
  },
  /** @param {Context} context */
  async search({ omise }) {
    const { id } = await omise.customers.create({ email: 'searched@example.com' })
    const page = await omise.customers.search({ query: 'searched@example.com' })
    expectSame([page.total, page.data[0]?.id], [1, id])
  },
  /** @param {Context} context */
  async update({ omise }) {
    const { id } = await omise.customers.create({ email: 'before@example.com' })
    await omise.customers.update(id, { email: 'after@example.com' })
    const { email } = await omise.customers.retrieve(id)
    expectSame(email, 'after@example.com')
  },
  /** @param {Context} context */
  async destroy({ omise }) {
    const { id } = await omise.customers.create()
    const destroyed = await omise.customers.destroy(id)
    expectSame([destroyed.id, destroyed.deleted], [id, true])
  },
  /** @param {Context} context */
  async cards({ omise }) {
    const { id } = await omise.customers.create()
    const { cards } = omise.customers
    expectSame((await cards.list(id)).data, [])
    const missing = await Promise.all([
      cards.retrieve(id, 'card_test_nobody').safe(),
      cards.update(id, 'card_test_nobody', { city: 'Bangkok' }).safe(),
      cards.destroy(id, 'card_test_nobody').safe(),
    ])
    const kinds = missing.map((result) => (result.ok ? 'found' : result.error.kind))
    expectSame(kinds, ['not_found', 'not_found', 'not_found'])
  },
  /** @param {Context} context */
  async schedules({ omise }) {
    const { id } = await omise.customers.create()
    expectSame((await omise.customers.schedules.list(id)).total, 0)
  },
  /** @param {Context} context */
  async throw({ sdk, omise }) {
    const error = await rejection(omise.customers.retrieve('cust_test_nobody'))
    expectSame(error instanceof sdk.NotFoundError && error.outcome, 'rejected')
  },
  /** @param {Context} context */
  async safe({ omise }) {
    const good = await omise.customers.list({ limit: 1 }).safe()
    expectSame(good.ok && good.value.data.length, 1)
    const bad = await omise.customers.retrieve('cust_test_nobody').safe()
    expectSame(!bad.ok && bad.error.kind, 'not_found')
  },
  /** @param {Context} context */
  async pages({ omise }) {
    const { total } = await omise.customers.list()
    const ids = new Set()
    for await (const customer of omise.customers.list({ limit: 2 })) ids.add(customer.id)
    expectSame([ids.size, total > 4], [total, true])
  },
  /** @param {Context} context */
  async 'JSON body'({ omise }) {
    const params = new FormData()
    params.set('description', body.description)
    params.set('metadata[shop]', body.metadata.shop)
    const { description, metadata } = await omise.customers.create(params)
    expectSame({ description, metadata }, body)
  },
  ...networkChecks,
}

/**
 * Runs every check with the package as it was imported.
 *
 * @param {Sdk} sdk
 * @param {import('../network-checks.mjs').Settings<import('@x/omise').OmiseSettings>} settings
 */
export function run(sdk, { addresses, client }) {
  const omise = sdk.createOmise({ ...client, baseUrl: addresses.good })
  /** @type {Context} */
  const context = {
    sdk,
    omise,
    addresses,
    async prepare(baseUrl, settings) {
      const { customers } = sdk.createOmise({ ...client, ...settings, baseUrl })
      const { id } = await customers.create()
      return (options) => customers.retrieve(id, options)
    },
  }
  return runChecks(checks, context)
}
