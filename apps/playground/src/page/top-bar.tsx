import type { JSX } from 'preact'
import type { PageProps } from './page-props.ts'
import { ResetButton } from './reset-button.tsx'
import { ShareButton } from './share-button.tsx'
import type { Engine } from '../engine/start-engine.ts'
import { formatCount } from '../state/describe-outcome.ts'
import { ModeSwitch } from '../test-accounts/mode-switch.tsx'
import '../test-accounts/mode-switch.css'
import { ThemeMenu } from './theme-menu.tsx'
import './top-bar.css'

/** The page's title, what answers the requests, and what is for the whole page. */
export function TopBar(props: PageProps & { readonly showShortcuts: () => void }): JSX.Element {
  const { playground, isNarrow, theme, view, showShortcuts } = props
  const tools = (
    <>
      {playground.isSimulated.value && (
        <>
          <ResetButton playground={playground} />
          <ShareButton {...props} />
        </>
      )}
      <ThemeMenu theme={theme} />
      <button
        type="button"
        class="quiet"
        aria-keyshortcuts="Control+/ Meta+/"
        onClick={showShortcuts}
      >
        Keys
      </button>
    </>
  )
  const isMenu = isNarrow.value && !view.isEmbedded.value
  return (
    <header class="top">
      <p class="title">Payments playground</p>
      {isMenu && (
        <details class="menu">
          <summary>Menu</summary>
          <div class="tools">{tools}</div>
        </details>
      )}
      <ModeSwitch
        mode={playground.mode}
        available={playground.testAccounts.value}
        sides={playground.sides.map(({ side }) => side)}
      />
      <EngineBadge {...props} />
      {view.isEmbedded.value && (
        <a class="whole" href={location.hash.replace(/([?&])embed=1&?/, '$1')} target="_blank">
          Open the whole page
        </a>
      )}
      {!isMenu && !view.isEmbedded.value && <div class="tools">{tools}</div>}
    </header>
  )
}

/** What answers the requests, as it is said. */
const NAMES: Readonly<Record<Engine['kind'], string>> = {
  'service worker': 'via service worker',
  'in page': 'in page',
  'test accounts': 'test accounts',
}

/** What answers the requests, and how many of them have gone further. */
function EngineBadge({ playground }: PageProps): JSX.Element {
  const engine = playground.engine.value
  const failure = playground.failure.value
  if (failure !== undefined) {
    return (
      <p class="badge is-failed" role="alert">
        Nothing answers here: {failure}. Reload the page.
      </p>
    )
  }
  const left = `${formatCount(playground.left.value, 'request')} left this page`
  if (!playground.isSimulated.value) return <p class="badge">{left}</p>
  const strays = engine?.strays?.value ?? 0
  return (
    <p class={strays > 0 ? 'badge is-failed' : 'badge'}>
      <span class="dot" aria-hidden="true" />
      <span>
        {left} · {engine ? NAMES[engine.kind] : 'starting…'}
        {engine?.reason && (
          <span class="visually-hidden">, as the service worker is not there: {engine.reason}</span>
        )}
      </span>
    </p>
  )
}
