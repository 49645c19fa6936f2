import type { JSX } from 'preact'
import type { PageProps } from './page-props.ts'
import { SideMark } from './side-mark.tsx'
import { StatusLine } from './status-line.tsx'
import { panelId, Tabs } from './tabs.tsx'

/** The choice of the side to be shown where there is room for one; it tells how both went. */
export function SideTabs({ playground, topic, shownSide }: PageProps): JSX.Element {
  const tabs = playground.sides.map(({ side, panes }) => {
    const pane = panes.get(topic.value.id)
    const label = (
      <>
        <span class="name">
          <SideMark side={side} />
          {side.name}
        </span>
        {pane ? <StatusLine pane={pane} isShort /> : <span class="status">no such call</span>}
      </>
    )
    return { id: side.id, label }
  })
  return (
    <div class="side-tabs">
      <Tabs
        name="side"
        label="Provider"
        tabs={tabs}
        shown={shownSide.value}
        onShow={(id) => {
          shownSide.value = id
          requestAnimationFrame(() => comeToView(panelId('side', id)))
        }}
      />
    </div>
  )
}

/** The tabs stay in view; what they show may be further down. */
function comeToView(id: string): void {
  const panel = document.getElementById(id)
  if (panel && panel.getBoundingClientRect().top > innerHeight / 2) panel.scrollIntoView()
}
