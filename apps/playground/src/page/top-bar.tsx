import type { JSX } from 'preact'
import type { Playground } from '../state/playground.ts'

/** The page's title, what answers the requests, and the way back to the beginning. */
export function TopBar({ playground }: { readonly playground: Playground }): JSX.Element {
  const engine = playground.engine.value
  return (
    <header class="top">
      <p class="title">Payments playground</p>
      <p class="badge" title={engine?.reason}>
        <span class="dot" aria-hidden="true" />
        {engine ? `Simulated · ${engine.kind}` : 'Simulated · starting…'}
      </p>
      <p class="claim">No keys, no network: nothing leaves this page.</p>
      <button type="button" class="quiet" onClick={() => void playground.reset()}>
        Reset data
      </button>
    </header>
  )
}
