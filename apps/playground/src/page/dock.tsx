import type { JSX } from 'preact'
import type { PageProps } from './page-props.ts'
import { loadLater } from './load-later.tsx'
import { panelId, Tabs } from './tabs.tsx'

const Compare = loadLater(() => import('./compare.tsx').then((module) => module.Compare))
const History = loadLater(() => import('./history.tsx').then((module) => module.History))
const Ledger = loadLater(() => import('./ledger.tsx').then((module) => module.Ledger))
const Performance = loadLater(() =>
  import('./performance.tsx').then((module) => module.Performance),
)

const TABS = [
  { id: 'compare', label: 'Compare' },
  { id: 'ledger', label: 'Ledger' },
  { id: 'history', label: 'History' },
  { id: 'performance', label: 'Performance' },
] as const

/** What is below the sides: how their answers compare, and what was done so far. */
export function Dock(props: PageProps): JSX.Element {
  const { playground, view } = props
  const shown = view.dock.value
  // What is further down does not hold up what is at the top.
  const isReady = Boolean(playground.engine.value) || playground.failure.value !== undefined
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
        {isReady && shown === 'compare' && <Compare {...props} />}
        {isReady && shown === 'ledger' && <Ledger {...props} />}
        {isReady && shown === 'history' && <History {...props} />}
        {isReady && shown === 'performance' && <Performance {...props} />}
      </div>
    </section>
  )
}
