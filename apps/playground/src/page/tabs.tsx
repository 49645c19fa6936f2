import type { ComponentChildren, JSX } from 'preact'

/** One of several tabs. */
export interface Tab {
  readonly id: string
  readonly label: ComponentChildren
}

/** A row of tabs that is walked with the arrow keys; what they show stands elsewhere. */
export function Tabs({
  tabs,
  shown,
  name,
  label,
  onShow,
}: {
  readonly tabs: readonly Tab[]
  /** The id of the tab that is shown. */
  readonly shown: string
  /** What the ids of the tabs and their panels begin with. */
  readonly name: string
  /** What there is to choose, for those who hear the page. */
  readonly label: string
  readonly onShow: (id: string) => void
}): JSX.Element {
  const show = (id: string | undefined): void => {
    if (id === undefined) return
    onShow(id)
    document.querySelector<HTMLElement>(`#${tabId(name, id)}`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const ids = tabs.map(({ id }) => id)
    const at = ids.indexOf(shown)
    if (event.key === 'ArrowRight') show(ids[(at + 1) % ids.length])
    else if (event.key === 'ArrowLeft') show(ids.at(at - 1))
    else if (event.key === 'Home') show(ids[0])
    else if (event.key === 'End') show(ids.at(-1))
    else return
    event.preventDefault()
  }
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: text }) => (
        <button
          key={id}
          id={tabId(name, id)}
          type="button"
          role="tab"
          aria-selected={id === shown}
          aria-controls={panelId(name, id)}
          tabIndex={id === shown ? 0 : -1}
          onClick={() => show(id)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}

/** Gives the id of a tab. */
export function tabId(name: string, id: string): string {
  return `${name}-tab-${id}`
}

/** Gives the id of what a tab shows. */
export function panelId(name: string, id: string): string {
  return `${name}-panel-${id}`
}
