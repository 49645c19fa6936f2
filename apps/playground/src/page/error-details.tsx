import type { JSX } from 'preact'
import type { Failure } from '../calls/carry-out.ts'
import { formatMilliseconds } from '../state/describe-outcome.ts'
import { Highlighted } from './highlighted.tsx'

/** What the outcome of an error means, for whoever has to decide what to do next. */
const OUTCOMES: Readonly<Record<string, string>> = {
  not_sent: 'nothing was sent',
  rejected: 'it took no effect',
  unknown: 'it may have taken effect',
  succeeded: 'it took effect',
}

/** An error of a call, with everything that it tells. */
export function ErrorDetails({
  failure,
  body,
  name,
}: {
  readonly failure: Failure
  /** The answer as it came, if one did. */
  readonly body: string | undefined
  readonly name: string
}): JSX.Element {
  const { error, attempts } = failure
  const { outcome = '', retryable, retryAfterMs, fields = [] } = error
  const rows = [
    ['kind', error.kind],
    ['outcome', outcome && `${outcome} (${OUTCOMES[outcome] ?? 'not known here'})`],
    ['status', error.status],
    ['code', error.code],
    ['request id', error.requestId],
    ['retryable', retryable === undefined ? undefined : retryable ? 'yes' : 'no'],
    ['retry after', retryAfterMs === undefined ? undefined : formatMilliseconds(retryAfterMs)],
    ['attempts', attempts],
  ].filter(([, value]) => value !== undefined && value !== '')
  return (
    <div class="error-details">
      <p class="error-name">{error.name}</p>
      <p class="message">{error.message}</p>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field.name}>
              <code>{field.name}</code> {field.reason}
            </li>
          ))}
        </ul>
      )}
      {error.documentationUrl && (
        <a href={error.documentationUrl} target="_blank" rel="noreferrer">
          What the provider says of this error<span class="visually-hidden">, in a new tab</span>
        </a>
      )}
      {body && (
        <details>
          <summary>The answer as it came</summary>
          <Highlighted source={formatBody(body)} label={`Answer of ${name} as it came`} />
        </details>
      )}
    </div>
  )
}

function formatBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
