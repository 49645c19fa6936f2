import type { JSX } from 'preact'
import type { PageProps } from './app.tsx'
import { StatusLine } from './status-line.tsx'

/** The choice of the side to be shown where there is room for one; it tells how both went. */
export function SideTabs({ playground, topic, shownSide }: PageProps): JSX.Element {
  const ids = playground.sides.map(({ side }) => side.id)
  const show = (id: string | undefined): void => {
    if (id === undefined) return
    shownSide.value = id
    document.querySelector<HTMLElement>(`#tab-${id}`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = ids.indexOf(shownSide.value)
    if (event.key === 'ArrowRight') show(ids[(at + 1) % ids.length])
    else if (event.key === 'ArrowLeft') show(ids.at(at - 1))
    else if (event.key === 'Home') show(ids[0])
    else if (event.key === 'End') show(ids.at(-1))
    else return
    event.preventDefault()
  }
  return (
    <div class="side-tabs" role="tablist" aria-label="Provider" onKeyDown={onKeyDown}>
      {playground.sides.map(({ side, panes }) => {
        const isShown = side.id === shownSide.value
        const pane = panes.get(topic.value.id)
        return (
          <button
            key={side.id}
            id={`tab-${side.id}`}
            type="button"
            role="tab"
            aria-selected={isShown}
            aria-controls={`side-${side.id}`}
            tabIndex={isShown ? 0 : -1}
            onClick={() => show(side.id)}
          >
            <span class="name">
              <span class="mark" style={{ '--side': side.color }} aria-hidden="true">
                {side.mark}
              </span>
              {side.name}
            </span>
            {pane ? <StatusLine pane={pane} isShort /> : <span class="status">no such call</span>}
          </button>
        )
      })}
    </div>
  )
}
