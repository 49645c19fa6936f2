import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { Engine } from '../engine/start-engine.ts'
import { startEngine } from '../engine/start-engine.ts'
import type { Side } from '../operations/side.ts'
import type { Mode, NoTestAccounts, TestAccounts } from '../test-accounts/test-accounts.ts'
import { loadTestAccounts } from '../test-accounts/load-test-accounts.ts'

/** Where the page's requests go. */
export interface Connection {
  readonly mode: Signal<Mode>
  readonly isSimulated: ReadonlySignal<boolean>
  /** The test accounts, or why there are none; undefined while that is not known. */
  readonly testAccounts: ReadonlySignal<TestAccounts | NoTestAccounts | undefined>
  /** What answers the requests; `undefined` until it has started. */
  readonly engine: ReadonlySignal<Engine | undefined>
  /** How many requests have left the page since it was opened. */
  readonly left: ReadonlySignal<number>
  /** Why nothing can answer the requests, if that is so. */
  readonly failure: ReadonlySignal<string | undefined>
  /** Gives what answers the requests as soon as something does. */
  readonly current: () => Promise<Engine>
}

/**
 * Starts the simulators, and looks whether there are test accounts.
 *
 * @param whenSetUp - Gives when the simulated accounts hold what they hold at first.
 */
export function createConnection(
  sides: readonly Side[],
  whenSetUp: () => Promise<unknown>,
): Connection {
  const mode = signal<Mode>('simulated')
  const simulated = signal<Engine | undefined>(undefined)
  const failure = signal<string | undefined>(undefined)
  const testAccounts = signal<TestAccounts | NoTestAccounts | undefined>(undefined)
  const start = async (): Promise<Engine> => {
    const engine = await startEngine(sides)
    await whenSetUp()
    simulated.value = engine
    return engine
  }
  const starting = start()
  starting.catch((error: unknown) => {
    failure.value = error instanceof Error ? error.message : String(error)
  })
  const look = async (): Promise<void> => {
    testAccounts.value = await loadTestAccounts()
  }
  void look()
  const sentToTest = signal(0)
  const test = computed((): Engine | undefined => {
    const found = testAccounts.value
    if (mode.value !== 'test' || !found || 'reason' in found) return undefined
    return {
      kind: 'test accounts',
      fetchFor({ id }) {
        const fetch = found.fetchFor(id)
        return (input, init) => {
          sentToTest.value += 1
          return fetch(input, init)
        }
      },
    }
  })
  return {
    mode,
    isSimulated: computed(() => test.value === undefined),
    testAccounts,
    engine: computed(() => test.value ?? simulated.value),
    left: computed(() => sentToTest.value + (simulated.value?.strays?.value ?? 0)),
    failure,
    current: () => (test.value ? Promise.resolve(test.value) : starting),
  }
}
