import type { LoggedRequest } from '@x/core/testing'
import type { Endpoint } from '@x/core'
import { listen } from '@x/core/testing/node'
import * as juspayEndpoints from '@x/juspay/endpoints'
import { createJuspaySimulator } from '@x/juspay/testing'
import * as omiseEndpoints from '@x/omise/endpoints'
import { createOmiseSimulator } from '@x/omise/testing'
import { checks as juspayChecks } from '../programs/juspay/program.mjs'
import { checks as omiseChecks } from '../programs/omise/program.mjs'

/** What a program needs to know to make its client. */
export type Settings = Readonly<Record<string, string>>

/** A simulator of a provider, on a real socket. */
export interface Service {
  /** The settings of a client that talks to the simulator. */
  readonly settings: Settings
  /** Gives the requests that came. */
  readonly requests: () => readonly LoggedRequest[]
  /** Closes the socket. */
  readonly close: () => Promise<void>
}

/** One provider, and what is to be shown of its package. */
export interface Provider {
  /** The package's name without its scope, and its folder in `packages` and in `programs`. */
  readonly name: string
  /** The names of the program's checks, in order. */
  readonly checks: readonly string[]
  /** The operations, every one of which the program has to use. */
  readonly endpoints: readonly Pick<Endpoint, 'method' | 'operation' | 'path'>[]
  /** Serves the provider's simulator on a socket. */
  readonly serve: () => Promise<Service>
}

/** The providers whose packages are shown to run. */
export const providers: readonly Provider[] = [
  {
    name: 'omise',
    checks: Object.keys(omiseChecks),
    endpoints: Object.values(omiseEndpoints),
    async serve() {
      const simulator = createOmiseSimulator()
      const { url, close } = await listen(simulator)
      const settings = { baseUrl: url, secretKey: simulator.secretKey }
      return { settings, requests: () => simulator.requests, close }
    },
  },
  {
    name: 'juspay',
    checks: Object.keys(juspayChecks),
    endpoints: Object.values(juspayEndpoints),
    async serve() {
      const simulator = createJuspaySimulator()
      const { url, close } = await listen(simulator)
      const { apiKey, merchantId } = simulator
      const settings = { baseUrl: url, apiKey, merchantId }
      return { settings, requests: () => simulator.requests, close }
    },
  },
]
