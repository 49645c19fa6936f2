import { useSignal, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { followAddress } from '../address/follow-address.ts'
import { loadCage } from '../own-code/load-cage.ts'
import type { Playground } from '../state/playground.ts'
import { AddressNotice } from './address-notice.tsx'
import { Dock } from './dock.tsx'
import { FaultBar } from './fault-bar.tsx'
import { IntentForm } from './intent-form.tsx'
import { followNarrow } from './is-narrow.ts'
import { followKeys } from './keys.ts'
import { loadLater, loadParts } from './load-later.tsx'
import { OptionsForm } from './options-form.tsx'
import type { PageProps } from './page-props.ts'
import { PaneView } from './pane-view.tsx'
import { RecipeStory } from './recipe-story.tsx'
import { RunBar } from './run-bar.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { SideTabs } from './side-tabs.tsx'
import { createTheme } from './theme.ts'
import { TopBar } from './top-bar.tsx'
import { TopicList } from './topic-list.tsx'
import { useTopicEntry } from './use-topic-entry.ts'
import { createView } from './view.ts'

const OwnCodeSection = loadLater(() =>
  import('./own-code-section.tsx').then((module) => module.OwnCodeSection),
)

/** The whole page. */
export function App({ playground }: { readonly playground: Playground }): JSX.Element {
  const isNarrow = useMemo(followNarrow, [])
  const shownSide = useSignal(playground.sides[0]?.side.id ?? '')
  const view = useMemo(createView, [])
  const theme = useMemo(createTheme, [])
  const { topic, misunderstood } = useMemo(
    () => followAddress(playground, view, () => !playground.isSimulated.value),
    [playground, view],
  )
  const props: PageProps = { playground, topic, isNarrow, shownSide, view, theme }
  const dialog = useRef<HTMLDialogElement>(null)
  const showShortcuts = (): void => dialog.current?.showModal()

  useTopicEntry(topic)
  useEffect(
    () => followKeys({ playground, topic, view }, () => dialog.current?.showModal()),
    [playground, topic, view],
  )
  useSignalEffect(() => {
    const mode = playground.isSimulated.value ? '' : 'TEST ACCOUNTS · '
    document.title = `${mode}${topic.value.title} · Payments playground`
  })
  useSignalEffect(() => {
    if (playground.engine.value) void loadRest(playground)
  })
  useSignalEffect(() => {
    if (view.isEmbedded.value) document.documentElement.dataset['embed'] = ''
    else delete document.documentElement.dataset['embed']
  })

  return (
    <>
      <SkipLink to="sides">Skip to the call</SkipLink>
      <SkipLink to="results">Skip to the results</SkipLink>
      <TopBar {...props} showShortcuts={showShortcuts} />
      <div class="frame">
        <TopicList {...props} />
        <main id="sides" tabIndex={-1}>
          <AddressNotice misunderstood={misunderstood} />
          <RunBar {...props} />
          <RecipeStory {...props} />
          <IntentForm {...props} />
          <div class="settings">
            {playground.isSimulated.value && <FaultBar {...props} />}
            <OptionsForm {...props} />
          </div>
          {isNarrow.value && <SideTabs {...props} />}
          <div class="sides" id="results" tabIndex={-1}>
            {playground.sides.map((state) => (
              <PaneView key={`${topic.value.id} ${state.side.id}`} state={state} {...props} />
            ))}
          </div>
          {view.ownCode.value && playground.isSimulated.value && (
            <OwnCodeSection own={view.ownCode.value} {...props} />
          )}
          <Dock {...props} />
        </main>
      </div>
      <ShortcutsDialog dialog={dialog} />
      <p class="visually-hidden" role="status">
        {playground.announcement.value}
      </p>
    </>
  )
}

/** Loads what nothing waits for, so that it is there when the network is not. */
async function loadRest({ sides }: Playground): Promise<void> {
  await loadParts()
  // What fails is loaded again when it is asked for.
  await Promise.allSettled([
    loadCage(),
    import('../own-code/pack-code.ts'),
    import('./open-recipe.ts'),
    ...sides.flatMap(({ side }) => [side.types(), side.size()]),
  ])
}

/** Goes past what stands before a part of the page. The address is the page's own, and stays. */
function SkipLink({
  to,
  children,
}: {
  /** The id of the part. */
  readonly to: string
  readonly children: string
}): JSX.Element {
  return (
    <a
      class="skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault()
        const part = document.querySelector<HTMLElement>(`#${to}`)
        part?.focus()
        part?.scrollIntoView()
      }}
    >
      {children}
    </a>
  )
}
