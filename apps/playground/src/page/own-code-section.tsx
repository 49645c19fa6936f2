import type { Signal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { record } from '../calls/record.ts'
import type { Exchange, SentRequest } from '../calls/exchange.ts'
import type { Account } from '../operations/account.ts'
import type { OwnCodePanelProps } from '../own-code/own-code-panel.tsx'
import { OwnCodePanel } from '../own-code/own-code-panel.tsx'
import { routeFetch } from '../own-code/route-fetch.ts'
import type { Playground } from '../state/playground.ts'
import { refreshAccount } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { changeButtonId } from './code-card.tsx'
import { SideMark } from './side-mark.tsx'
import type { OwnCode } from './view.ts'

/** How many of the program's requests are shown: the last ones. */
const SHOWN_REQUESTS = 50

/** A request that the user's own program has made. */
interface OwnRequest {
  readonly request: SentRequest
  readonly status: number | undefined
}

/** The program of a call, to be changed and run in a cage. */
export function OwnCodeSection({
  own,
  ...page
}: PageProps & { readonly own: OwnCode }): JSX.Element | null {
  const { playground, topic, view } = page
  const requests = useSignal<readonly OwnRequest[]>([])
  const host = useMemo(() => createHost(playground, requests), [playground, requests])
  const state = playground.sides.find(({ side }) => side.id === own.side)
  const pane = state?.panes.get(topic.value.id)
  if (!state) return null
  return (
    <section class="card own" aria-label="Your own code">
      <div class="card-head">
        <h2>
          <SideMark side={state.side} /> Your own code
        </h2>
        <button
          type="button"
          class="quiet push"
          onClick={() => {
            view.ownCode.value = undefined
            document.getElementById(changeButtonId(own.side))?.focus()
          }}
        >
          Close
        </button>
      </div>
      <OwnCodePanel
        code={own.text}
        takesFocus={own.takesFocus}
        generated={pane?.code.value ?? ''}
        host={host}
        onRun={() => {
          requests.value = []
        }}
        isEnabled={playground.engine.value !== undefined}
      />
      {requests.value.length > 0 && (
        <ol class="own-requests" aria-label="Requests of your code">
          {requests.value.map(({ request, status }, index) => (
            <li key={index}>
              <code>
                {request.method} {request.url}
              </code>{' '}
              {status ?? 'no answer'}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What a program is run with: the simulated addresses, and an environment with their keys. */
function createHost(
  { sides, engine }: Playground,
  requests: Signal<readonly OwnRequest[]>,
): OwnCodePanelProps['host'] {
  const accounts = (): readonly Account[] => sides.flatMap(({ account }) => account.peek() ?? [])
  const refreshSoon = coalesce(() => {
    for (const state of sides) refreshAccount(state)
  })
  const note = (exchange: Exchange): void => {
    const { request, response } = exchange
    const others = requests.value.filter((each) => each.request !== request)
    requests.value = [...others, { request, status: response?.status }].slice(-SHOWN_REQUESTS)
    refreshSoon()
  }
  return {
    async fetch(input, init) {
      const answers = engine.peek()
      const routes = sides.flatMap(({ side, account }) => {
        const open = account.peek()
        if (!open || !answers) return []
        const recorded = record(answers.fetchFor(side), open.redactor, ([exchange]) => {
          if (exchange) note(exchange)
        })
        return [{ baseUrl: open.simulator.baseUrl, fetch: recorded }]
      })
      return routeFetch(routes)(input, init)
    },
    get environment() {
      return Object.assign({}, ...accounts().map(({ environment }) => environment))
    },
    redact: (text) => accounts().reduce((safe, { redactor }) => redactor.text(safe), text),
  }
}

/** Does something once for all that ask for it before the next picture. */
function coalesce(work: () => void): () => void {
  let isComing = false
  return () => {
    if (isComing) return
    isComing = true
    requestAnimationFrame(() => {
      isComing = false
      work()
    })
  }
}
