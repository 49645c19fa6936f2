import type { JSX } from 'preact'
import type { Exchange, SentRequest } from '../calls/exchange.ts'
import type { Pane } from '../state/pane.ts'

/** The request of a call: as it was sent, or as it would be. */
export function RequestCard({
  pane,
  name,
}: {
  readonly pane: Pane
  readonly name: string
}): JSX.Element {
  const exchanges: readonly Exchange[] = pane.isStale.value ? [] : (pane.run.value?.exchanges ?? [])
  const sent = exchanges.at(-1)?.request
  const request = sent ?? pane.preview.value.request
  const count = exchanges.length > 1 ? ` · the last of ${exchanges.length}` : ''
  return (
    <div class="card request" role="group" aria-label={`Request to ${name}`}>
      <div class="card-head">
        <h3>Request</h3>
        <span class="state">{sent ? `as sent${count}` : 'not sent yet'}</span>
      </div>
      {request ? (
        <Wire request={request} />
      ) : (
        <p class="empty">
          {pane.preview.value.error
            ? 'Nothing would be sent: see what is wrong in the form.'
            : 'Opening the account…'}
        </p>
      )}
    </div>
  )
}

function Wire({ request }: { readonly request: SentRequest }): JSX.Element {
  const { method, url, headers, body } = request
  return (
    <div class="wire">
      <p class="request-line">
        <b class="method">{method}</b> {url}
      </p>
      <dl>
        {headers.map(([header, value]) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {body && <p class="body">{body}</p>}
    </div>
  )
}
