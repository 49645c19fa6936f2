import { signal } from '@preact/signals'
import { render } from 'preact'
import type { Outcome } from '../../src/calls/carry-out.ts'
import { carryOut } from '../../src/calls/carry-out.ts'
import { startEngine } from '../../src/engine/start-engine.ts'
import { createSides } from '../../src/operations/create-sides.ts'
import type { TopicId } from '../../src/operations/topics.ts'
import { createConfirmWrites } from '../../src/test-accounts/confirm-writes.ts'
import { loadTestAccounts } from '../../src/test-accounts/load-test-accounts.ts'
import { ModeSwitch } from '../../src/test-accounts/mode-switch.tsx'
import type { Mode } from '../../src/test-accounts/test-accounts.ts'

/** What the tests do on the page. */
export interface TestAccountsPage {
  readonly engine: string
  /** Makes the sample's call at a side's test account. */
  readonly run: (sideId: string, topic: TopicId) => Promise<Outcome>
  readonly confirmWrites: () => Promise<boolean>
}

declare global {
  interface Window {
    testAccountsPage: TestAccountsPage
  }
}

async function start(): Promise<void> {
  await import('../../src/page/styles.css')
  await import('../../src/test-accounts/mode-switch.css')
  const sides = createSides()
  const [engine, available] = await Promise.all([startEngine(sides), loadTestAccounts()])
  window.testAccountsPage = {
    engine: engine.kind,
    async run(sideId, topic) {
      const side = sides.find(({ id }) => id === sideId)
      const operation = side?.operations.get(topic)
      if (!side || !operation || !('fetchFor' in available))
        throw new Error('there is no such call')
      const { redactor } = await side.account()
      const fetch = available.fetchFor(sideId)
      return carryOut(operation, operation.sample, { fetch, redactor, options: { maxRetries: 0 } })
    },
    confirmWrites: createConfirmWrites(),
  }
  const root = document.querySelector('#app')
  const mode = signal<Mode>('simulated')
  if (root) render(<ModeSwitch mode={mode} available={available} sides={sides} />, root)
}

void start()
