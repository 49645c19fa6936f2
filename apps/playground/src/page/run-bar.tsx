import type { JSX } from 'preact'
import type { PageProps } from './app.tsx'

/** The topic's title, and the button that runs its call at every side that has one. */
export function RunBar({ playground, topic }: PageProps): JSX.Element {
  const { id, title } = topic.value
  const having = playground.sides.filter(({ panes }) => panes.has(id))
  const names = having.map(({ side }) => side.name).join(' and ')
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
  return (
    <div class="run-bar">
      <div>
        <h1>{title}</h1>
        <p class="sub">
          {having.length === playground.sides.length
            ? `${names} have this call.`
            : `Only ${names} has this call.`}
        </p>
      </div>
      <p class="run-action">
        <button
          type="button"
          class="primary"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => void playground.run(having, id)}
        >
          {having.length > 1 ? 'Run both' : `Run ${names}`}
          <kbd aria-hidden="true">{isApple ? '⌘ ↵' : 'Ctrl ↵'}</kbd>
        </button>
      </p>
    </div>
  )
}
