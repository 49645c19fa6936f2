import { useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { preview } from '../calls/preview.ts'
import { findNone } from '../state/find-none.ts'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { CallForm } from './call-form.tsx'
import { CodeCard } from './code-card.tsx'
import { MissingCard } from './missing-card.tsx'
import { loadLater } from './load-later.tsx'
import { ResultCard } from './result-card.tsx'
import { runTopic } from './run-topic.ts'
import { panelId } from './tabs.tsx'

const PageWalker = loadLater(() => import('./page-walker.tsx').then((module) => module.PageWalker))

/** One side's part in a topic: its column. */
export function PaneView({
  state,
  ...page
}: PageProps & { readonly state: SideState }): JSX.Element {
  const { topic, isNarrow, shownSide } = page
  const { side, panes } = state
  const pane = panes.get(topic.value.id)
  const missing = side.missing[topic.value.id]
  return (
    <section
      id={panelId('side', side.id)}
      class="pane"
      style={{ '--side': side.color }}
      role={isNarrow.value ? 'tabpanel' : 'region'}
      aria-label={side.name}
      hidden={isNarrow.value && shownSide.value !== side.id}
    >
      <header class="pane-head">
        <h2>
          <span class="mark" aria-hidden="true">
            {side.mark}
          </span>
          {side.name}
        </h2>
        <code class="package">{side.packageName}</code>
        {pane && (
          <a class="docs" href={pane.operation.endpoint.docs} target="_blank" rel="noreferrer">
            Docs<span class="visually-hidden"> of {side.name}, in a new tab</span>
          </a>
        )}
      </header>
      {pane && <PaneBody state={state} pane={pane} {...page} />}
      {!pane && missing && <MissingCard missing={missing} />}
    </section>
  )
}

function PaneBody({
  state,
  pane,
  ...page
}: PageProps & { readonly state: SideState; readonly pane: Pane }): JSX.Element {
  useSignalEffect(() => {
    const input = pane.input.value
    const account = state.account.value
    if (!account) return
    const look = async (): Promise<void> => {
      const seen = await preview(pane.operation, input, account.redactor)
      if (pane.input.peek() === input) pane.preview.value = seen
    }
    void look()
  })
  const none = findNone(state, pane, page.topic.value.kind)
  return (
    <>
      <CallForm
        state={state}
        pane={pane}
        playground={page.playground}
        view={page.view}
        isNarrow={page.isNarrow}
        onRun={() => runTopic(page.playground, [state], page.topic.value.id)}
      />
      {none && <MissingCard missing={none} />}
      <CodeCard state={state} pane={pane} view={page.view} />
      <ResultCard state={state} pane={pane} {...page} />
      {pane.walker && <PageWalker state={state} pane={pane} walker={pane.walker} {...page} />}
    </>
  )
}
