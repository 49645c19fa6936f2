import { expectSame, rejection } from './run-checks.mjs'

/**
 * Where a program finds its services: one that answers, and those that fail at every read of a
 * customer, each in its own way.
 *
 * @typedef {object} Addresses
 * @property {string} good - Answers.
 * @property {string} stalled - Never answers a read.
 * @property {string} lost - Closes the connection of the first read, cuts the answer of the second.
 * @property {string} redirecting - Sends a read elsewhere.
 */

/**
 * What a program gets: where its services are, and the settings of its clients.
 *
 * @template Client
 * @typedef {{ addresses: Addresses, client: Client }} Settings
 */

/**
 * @typedef {import('@x/core').RequestOptions} RequestOptions
 * @typedef {import('@x/core').ClientSettings} ClientSettings
 */

/**
 * What the checks need to know of a provider.
 *
 * @typedef {object} Context
 * @property {Addresses} addresses
 * @property {(baseUrl: string, settings?: ClientSettings) => Promise<Reader>} prepare - Creates a
 *   customer, and gives the call that reads it.
 */

/** @typedef {(options?: RequestOptions) => import('@x/core').ApiPromise<{ id: string }>} Reader */

/** The checks of what a network does, which are the same for every provider. */
export const networkChecks = {
  /** @param {Context} context */
  async timeout({ addresses, prepare }) {
    const read = await prepare(addresses.stalled)
    const result = await read({ timeout: 300, maxRetries: 0 }).safe()
    const error = result.ok ? undefined : result.error
    expectSame(error?.kind === 'timeout' && [error.phase, error.outcome], ['timeout', 'unknown'])
  },
  /** @param {Context} context */
  async abort({ addresses, prepare }) {
    const read = await prepare(addresses.stalled)
    const controller = new AbortController()
    const reason = new Error('enough')
    setTimeout(() => controller.abort(reason), 100)
    const error = await rejection(read({ signal: controller.signal }))
    expectSame(error instanceof Error && [error.name, error.cause === reason], ['AbortError', true])
  },
  /** @param {Context} context */
  async retry({ addresses, prepare }) {
    // A tenth of the usual waits, with the runtime's own timers.
    const read = await prepare(addresses.lost, { clock: { random: () => 0.1 } })
    const { value, response } = await read().withResponse()
    // A browser sends a read that it lost once more by itself, and then two attempts do.
    const errors = response.attempts.map(({ error }) => error)
    expectSame([typeof value.id, errors.length >= 2, errors[0]], ['string', true, 'connection'])
  },
  /** @param {Context} context */
  async redirect({ addresses, prepare }) {
    const read = await prepare(addresses.redirecting)
    const result = await read().safe()
    expectSame(!result.ok && result.error.kind, 'response')
  },
}
