import type { Fault, LoggedRequest, Simulator } from '@x/core/testing'
import { listen, type ListeningSimulator } from '@x/core/testing/node'
import type { Addresses } from '../programs/network-checks.mjs'
import { allowBrowsers } from './allow-browsers.ts'
import { hasArrived, type Provider } from './provider.ts'
import type { Results } from './results.ts'

/** What a program gets: where its services are, and the settings of its clients. */
export interface Settings {
  readonly addresses: Addresses
  readonly client: Readonly<Record<string, string | boolean>>
}

/** Simulators of a provider, each on a socket of its own. */
export interface Service {
  readonly settings: Settings
  /** Gives the requests that came to the simulator without failures. */
  readonly requests: () => readonly LoggedRequest[]
  /** Gives what the simulators saw go wrong, by the names of the checks. */
  readonly findProblems: () => Results
  /** Closes the sockets. */
  readonly close: () => Promise<void>
}

interface OpenSimulator {
  readonly simulator: Simulator
  readonly server: ListeningSimulator
}

/** Serves simulators of a provider: one that answers, and those whose reads fail. */
export async function openService(provider: Provider): Promise<Service> {
  const open = async (faults: readonly Fault[] = [], times = 1): Promise<OpenSimulator> => {
    const { simulator } = provider.simulate()
    for (const fault of faults) simulator.faults.next(fault, { times, operation: provider.read })
    return { simulator, server: await listen(allowBrowsers(simulator)) }
  }
  const good = await open()
  const elsewhere = await open()
  const stalled = await open([{ type: 'stall', at: 'headers', commit: false }], Infinity)
  const lost = await open([
    { type: 'disconnect', commit: false },
    { type: 'cut', commit: false },
  ])
  const headers = { location: `${elsewhere.server.url}/customers` }
  const redirecting = await open([{ type: 'status', status: 307, headers }], Infinity)
  return {
    settings: {
      addresses: {
        good: good.server.url,
        stalled: stalled.server.url,
        lost: lost.server.url,
        redirecting: redirecting.server.url,
      },
      client: provider.simulate().credentials,
    },
    requests: () => good.simulator.requests,
    findProblems() {
      const problems: Record<string, string> = {}
      if (!hasArrived(provider.body, good.simulator.requests)) {
        problems[provider.body.check] = 'does not arrive as it has to'
      }
      const reads = lost.simulator.requests.filter(({ method }) => method === 'GET').length
      if (reads !== 3) problems['retry'] = `reads ${reads} times instead of 3`
      if (elsewhere.simulator.requests.length > 0) problems['redirect'] = 'is followed'
      return problems
    },
    async close() {
      const all = [good, elsewhere, stalled, lost, redirecting]
      await Promise.all(all.map(({ server }) => server.close()))
    },
  }
}
