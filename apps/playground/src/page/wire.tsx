import type { JSX } from 'preact'
import { decodeBody } from '../calls/decode-body.ts'
import type { Exchange, Header, SentRequest } from '../calls/exchange.ts'
import { writeCurl } from '../code/write-curl.ts'
import { areRight } from '../operations/number-options.ts'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { CopyButton } from './copy-button.tsx'
import { Highlighted } from './highlighted.tsx'
import type { View } from './view.ts'
import './wire.css'

/** The request of a call and the answer: as they went, or as the request would go. */
export function Wire({
  state,
  pane,
  view,
}: PageProps & { readonly state: SideState; readonly pane: Pane }): JSX.Element {
  const { name, id } = state.side
  const exchanges = pane.run.value?.exchanges ?? []
  // What has changed since is shown as it would be sent, unless one asks for what was sent.
  const last = pane.isStale.value ? undefined : exchanges.at(-1)
  const { value: attempt } = view.attempt
  const chosen = attempt === undefined ? last : (exchanges[attempt] ?? exchanges.at(-1))
  const { request: next, error } = pane.preview.value
  const isRefused = error !== undefined || !areRight(pane.options.value)
  const request = chosen?.request ?? (isRefused ? undefined : next)
  const canChoose = exchanges.length > (pane.isStale.value ? 0 : 1)
  return (
    <div class="wire">
      {canChoose && (
        <AttemptChoice
          id={`wire-${id}-attempt`}
          exchanges={exchanges}
          chosen={chosen}
          hasNext={pane.isStale.value}
          view={view}
        />
      )}
      {request ? (
        <Request request={request} isSent={chosen !== undefined} name={name} />
      ) : (
        <p class="empty">
          {isRefused
            ? 'Nothing would be sent: see what is wrong in the form.'
            : 'Opening the account…'}
        </p>
      )}
      {chosen && <Response exchange={chosen} name={name} />}
    </div>
  )
}

/** Which of the requests is shown: one of those that were sent, or the next one. */
function AttemptChoice({
  id,
  exchanges,
  chosen,
  hasNext,
  view,
}: {
  readonly id: string
  readonly exchanges: readonly Exchange[]
  readonly chosen: Exchange | undefined
  /** Whether the next request differs from what was sent. */
  readonly hasNext: boolean
  readonly view: View
}): JSX.Element {
  return (
    <p class="wire-choice">
      <label for={id}>Request</label>
      <select
        id={id}
        value={chosen ? String(exchanges.indexOf(chosen)) : ''}
        onChange={({ currentTarget: { value } }) => {
          view.attempt.value = value === '' ? undefined : Number(value)
        }}
      >
        {exchanges.map((exchange, index) => (
          <option key={index} value={String(index)}>
            {`${index + 1} of ${exchanges.length}: ${describeEnd(exchange)}`}
          </option>
        ))}
        {hasNext && <option value="">the next one</option>}
      </select>
    </p>
  )
}

function describeEnd({ response, endedAt }: Exchange): string {
  return String(response?.status ?? (endedAt === undefined ? 'under way' : 'no answer'))
}

function Request({
  request,
  isSent,
  name,
}: {
  readonly request: SentRequest
  readonly isSent: boolean
  readonly name: string
}): JSX.Element {
  const { method, url, headers, body } = request
  return (
    <div role="group" aria-label={`Request to ${name}`}>
      <p class="wire-head">
        <span class="state">{isSent ? 'as sent' : 'not sent yet'}</span>
        <CopyButton label="Copy as cURL" text={writeCurl(request)} what={`for ${name}`} />
      </p>
      <p class="request-line">
        <b class="method">{method}</b> {url}
      </p>
      <Headers headers={headers} />
      <p class="note">The browser adds headers of its own, which no page can see.</p>
      <Body
        body={body}
        headers={headers}
        label={`Body of the request to ${name}`}
        rawLabel={isSent ? 'Body as sent' : 'Body as it would be sent'}
      />
    </div>
  )
}

function Response({
  exchange: { response, failure },
  name,
}: {
  readonly exchange: Exchange
  readonly name: string
}): JSX.Element {
  return (
    <div class="wire-response" role="group" aria-label={`Response of ${name}`}>
      {response ? (
        <>
          <p class="request-line">
            <b class="method">{response.status}</b>
          </p>
          <Headers headers={response.headers} />
          <Body
            body={response.body}
            headers={response.headers}
            label={`Body of the answer of ${name}`}
            rawLabel="Body as it came"
          />
        </>
      ) : (
        <p class="state">{failure ? `no answer: ${failure}` : 'no answer yet'}</p>
      )}
    </div>
  )
}

function Headers({ headers }: { readonly headers: readonly Header[] }): JSX.Element {
  return (
    <dl>
      {headers.map(([header, value]) => (
        <div key={header}>
          <dt>{header}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A body made readable, and as it went. */
function Body({
  body,
  headers,
  label,
  rawLabel,
}: {
  readonly body: string
  readonly headers: readonly Header[]
  readonly label: string
  /** What the body is called where it stands undecoded. */
  readonly rawLabel: string
}): JSX.Element | null {
  if (body === '') return null
  const contentType = headers.find(([header]) => header === 'content-type')?.[1] ?? ''
  const decoded = decodeBody(body, contentType)
  const raw = <Highlighted source={body} label={label} />
  if (!decoded) return raw
  return (
    <>
      {decoded.kind === 'json' ? (
        <Highlighted source={decoded.text} label={`${label}, decoded`} />
      ) : (
        <dl class="wire-fields" aria-label={`${label}, decoded`}>
          {decoded.fields.map(([field, value], index) => (
            <div key={`${index} ${field}`}>
              <dt>{field}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <details>
        <summary>{rawLabel}</summary>
        {raw}
      </details>
    </>
  )
}
