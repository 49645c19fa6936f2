import type { Endpoint } from '@x/core'
import type { LoggedRequest, Simulator } from '@x/core/testing'
import * as juspayEndpoints from '@x/juspay/endpoints'
import { createJuspaySimulator } from '@x/juspay/testing'
import * as omiseEndpoints from '@x/omise/endpoints'
import { createOmiseSimulator } from '@x/omise/testing'
import { body as juspayBody, checks as juspayChecks } from '../programs/juspay/program.mjs'
import { body as omiseBody, checks as omiseChecks } from '../programs/omise/program.mjs'

/** A simulator, and the settings of a client that it lets in. */
export interface Simulation {
  readonly simulator: Simulator
  readonly credentials: Readonly<Record<string, string>>
}

/** One provider, and what is to be shown of its package. */
export interface Provider {
  /** The package's name without its scope, and its folder in `packages` and in `programs`. */
  readonly name: string
  /** The names of the program's checks, in order. */
  readonly checks: readonly string[]
  /** The operations, every one of which the program has to use. */
  readonly endpoints: readonly Pick<Endpoint, 'method' | 'operation' | 'path'>[]
  /** The operation that reads a customer. */
  readonly read: string
  /** Makes a simulator of the provider. */
  readonly simulate: () => Simulation
  /** The check of a body, and the body that has to arrive for it. */
  readonly body: { readonly check: string; readonly type: string; readonly text: string }
}

/** The providers whose packages are shown to run. */
export const providers: readonly Provider[] = [
  {
    name: 'omise',
    checks: Object.keys(omiseChecks),
    endpoints: Object.values(omiseEndpoints),
    read: 'customers.retrieve',
    simulate() {
      const simulator = createOmiseSimulator()
      return { simulator, credentials: { secretKey: simulator.secretKey } }
    },
    body: { check: 'JSON body', type: 'application/json', text: JSON.stringify(omiseBody) },
  },
  {
    name: 'juspay',
    checks: Object.keys(juspayChecks),
    endpoints: Object.values(juspayEndpoints),
    read: 'customers.get',
    simulate() {
      const simulator = createJuspaySimulator()
      const { apiKey, merchantId } = simulator
      return { simulator, credentials: { apiKey, merchantId } }
    },
    body: {
      check: 'form body',
      type: 'application/x-www-form-urlencoded',
      text: new URLSearchParams(juspayBody).toString(),
    },
  },
]

/** Tells whether a body has arrived as it has to be. */
export function hasArrived(body: Provider['body'], requests: readonly LoggedRequest[]): boolean {
  return requests.some(
    ({ headers, body: text }) =>
      headers['content-type']?.split(';')[0] === body.type && text === body.text,
  )
}
