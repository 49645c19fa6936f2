import type { ReadonlySignal, Signal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Topic } from '../operations/topics.ts'
import type { Playground } from '../state/playground.ts'
import { followTopic } from './current-topic.ts'
import { followNarrow } from './is-narrow.ts'
import { PaneView } from './pane-view.tsx'
import { RunBar } from './run-bar.tsx'
import { SideTabs } from './side-tabs.tsx'
import { TopBar } from './top-bar.tsx'
import { TopicList } from './topic-list.tsx'

/** What the parts of the page are given. */
export interface PageProps {
  readonly playground: Playground
  readonly topic: ReadonlySignal<Topic>
  /** Whether there is room for one side only. */
  readonly isNarrow: ReadonlySignal<boolean>
  /** The id of the side that is shown where there is room for one only. */
  readonly shownSide: Signal<string>
}

/** The whole page. */
export function App({ playground }: { readonly playground: Playground }): JSX.Element {
  const topic = useMemo(followTopic, [])
  const isNarrow = useMemo(followNarrow, [])
  const shownSide = useSignal(playground.sides[0]?.side.id ?? '')
  const props: PageProps = { playground, topic, isNarrow, shownSide }

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      void playground.run(playground.sides, topic.value.id)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [playground, topic])

  return (
    <>
      <a class="skip" href="#sides">
        Skip to the calls
      </a>
      <TopBar playground={playground} />
      <div class="frame">
        <TopicList {...props} />
        <main id="sides" tabIndex={-1}>
          <RunBar {...props} />
          {isNarrow.value && <SideTabs {...props} />}
          <div class="sides">
            {playground.sides.map((state) => (
              <PaneView key={`${topic.value.id} ${state.side.id}`} state={state} {...props} />
            ))}
          </div>
        </main>
      </div>
      <p class="visually-hidden" role="status">
        {playground.announcement.value}
      </p>
    </>
  )
}
