import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { PageProps } from './page-props.ts'
import { Compare } from './compare.tsx'
import { loadLater } from './load-later.tsx'
import { panelId, Tabs } from './tabs.tsx'

const load = {
  history: () => import('./history.tsx').then((module) => module.History),
  ledger: () => import('./ledger.tsx').then((module) => module.Ledger),
  performance: () => import('./performance.tsx').then((module) => module.Performance),
}
const History = loadLater(load.history)
const Ledger = loadLater(load.ledger)
const Performance = loadLater(load.performance)

const TABS = [
  { id: 'compare', label: 'Compare' },
  { id: 'ledger', label: 'Ledger' },
  { id: 'history', label: 'History' },
  { id: 'performance', label: 'Performance' },
] as const

/** What is below the sides: how their answers compare, and what was done so far. */
export function Dock(props: PageProps): JSX.Element {
  const { playground, view } = props
  const isStarted = playground.engine.value !== undefined
  // As soon as nothing waits for it, so that it is there when the network is not.
  useEffect(() => {
    if (isStarted) void Promise.allSettled([load.history(), load.ledger(), load.performance()])
  }, [isStarted])
  const shown = view.dock.value
  const label = TABS.find(({ id }) => id === shown)?.label
  return (
    <section class="card dock" aria-label="Both sides">
      <div class="card-head">
        <Tabs
          name="dock"
          label="What to see of both sides"
          tabs={TABS}
          shown={shown}
          onShow={(id) => {
            view.dock.value = TABS.find((tab) => tab.id === id)?.id ?? 'compare'
          }}
        />
      </div>
      <div id={panelId('dock', shown)} role="tabpanel" aria-label={label}>
        {shown === 'compare' && <Compare {...props} />}
        {shown === 'ledger' && <Ledger {...props} />}
        {shown === 'history' && <History {...props} />}
        {shown === 'performance' && <Performance {...props} />}
      </div>
    </section>
  )
}
