import type { ReadonlySignal } from '@preact/signals'
import type { Side } from '../operations/side.ts'
import { createStrays } from './count-strays.ts'

/** What answers the requests of the page. */
export interface Engine {
  readonly kind: 'service worker' | 'in page' | 'test accounts'
  /** Why it is not the service worker. */
  readonly reason?: string
  /** How many requests have gone anywhere else, where simulators are to answer them. */
  readonly strays?: ReadonlySignal<number>
  /** Gives what sends the requests of a side. */
  readonly fetchFor: (side: Side) => typeof globalThis.fetch
}

/** How long a service worker may take to start, in milliseconds. */
const PATIENCE = 5000

/**
 * Starts what answers the requests: a service worker, so that the browser's own tools show them,
 * or, where it is blocked, the simulators themselves.
 */
export async function startEngine(sides: readonly Side[]): Promise<Engine> {
  const loading = import('./start-service-worker.ts')
  // Whether it failed is looked at below, when the simulators are there.
  loading.catch(() => {})
  const { count: strays, watchSent, watchTaken } = createStrays()
  const opened = sides.map(async (side) => {
    const { simulator } = await side.account()
    return [side, { baseUrl: simulator.baseUrl, fetch: watchTaken(simulator.fetch) }] as const
  })
  const simulators = new Map(await Promise.all(opened))
  try {
    const { startServiceWorker } = await loading
    await Promise.race([startServiceWorker([...simulators.values()]), giveUp()])
    const fetch = watchSent(globalThis.fetch.bind(globalThis))
    return { kind: 'service worker', strays, fetchFor: () => fetch }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      kind: 'in page',
      reason,
      strays,
      fetchFor: (side) => watchSent(simulators.get(side)?.fetch ?? refuse),
    }
  }
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('This side is none of those that the engine was started for'))
}

function giveUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('it did not start in time')), PATIENCE)
  })
}
