import type { JSX } from 'preact'
import type { Failure } from '../calls/carry-out.ts'
import { decodeBody } from '../calls/decode-body.ts'
import { writeCatch } from '../code/write-catch.ts'
import type { CallRecord } from '../state/call-record.ts'
import { isCancelled } from '../state/call-record.ts'
import { chooseRemedy } from '../state/choose-remedy.ts'
import { formatSeconds } from '../state/describe-outcome.ts'
import { explainOutcome, explainRetryable, explainSilence } from '../state/explain-error.ts'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { CopyButton } from './copy-button.tsx'
import './error-card.css'
import { Highlighted } from './highlighted.tsx'
import { RemedyButton } from './remedy-button.tsx'

/** The error that a call ended in, what it means, and the one thing to do about it. */
export function ErrorCard({
  run,
  failure,
  state,
  pane,
  ...page
}: PageProps & {
  readonly run: CallRecord
  readonly failure: Failure
  readonly state: SideState
  readonly pane: Pane
}): JSX.Element {
  const { name, packageName } = state.side
  const { error, attempts } = failure
  const isCalm = isCancelled(run)
  const remedy = chooseRemedy(error, run, state)
  const silence = explainSilence(error, attempts.length)
  const program = writeCatch(pane.operation.code(run.input, run.options), packageName, error.name)
  return (
    <div
      class={`error-card ${isCalm ? 'is-calm' : ''}`}
      role="group"
      aria-label={`Answer of ${name}`}
    >
      <p class="error-name">{isCalm ? 'Cancelled' : error.name}</p>
      <p class="message">{error.message}</p>
      <Facts failure={failure} name={name} />
      {error.fields && error.fields.length > 0 && (
        <ul>
          {error.fields.map((field) => (
            <li key={field.name}>
              <code>{field.name}</code> {field.reason}
            </li>
          ))}
        </ul>
      )}
      {silence && <p class="silence">{silence}</p>}
      {remedy && <RemedyButton remedy={remedy} run={run} state={state} {...page} />}
      {error.documentationUrl && (
        <p>
          <a href={error.documentationUrl} target="_blank" rel="noreferrer">
            What the provider says of this error<span class="visually-hidden">, in a new tab</span>
          </a>
        </p>
      )}
      {program && <Catch program={state.account.value?.redactor.text(program) ?? ''} name={name} />}
      <RawAnswer run={run} name={name} />
    </div>
  )
}

/** What the error tells, one fact a line. */
function Facts({
  failure: { error, attempts },
  name,
}: {
  readonly failure: Failure
  readonly name: string
}): JSX.Element {
  const { outcome, retryable, retryAfterMs, requestId } = error
  const facts: readonly (readonly [term: string, value: string | number | undefined])[] = [
    ['kind', error.kind],
    ['outcome', outcome && `${outcome} – ${explainOutcome(error)}`],
    ['status', error.status],
    ['code', error.code],
    ['request id', requestId],
    [
      'retryable',
      retryable === undefined
        ? undefined
        : `${retryable ? 'yes' : 'no'} – ${explainRetryable(error)}`,
    ],
    ['retry after', retryAfterMs === undefined ? undefined : formatSeconds(retryAfterMs)],
    ['attempts', attempts.length],
  ]
  return (
    <dl>
      {facts.map(
        ([term, value]) =>
          value !== undefined && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                {value}
                {term === 'request id' && (
                  <CopyButton text={String(value)} what={`the request id of ${name}`} />
                )}
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** How a program would handle just this error. */
function Catch({
  program,
  name,
}: {
  readonly program: string
  readonly name: string
}): JSX.Element {
  return (
    <details class="catch" open>
      <summary>How to catch it</summary>
      <CopyButton text={program} what={`the code that catches the error of ${name}`} />
      <Highlighted source={program} label={`Code that catches the error of ${name}`} />
    </details>
  )
}

function RawAnswer({
  run,
  name,
}: {
  readonly run: CallRecord
  readonly name: string
}): JSX.Element | null {
  const body = run.exchanges.at(-1)?.response?.body
  if (!body) return null
  const decoded = decodeBody(body, '')
  return (
    <details>
      <summary>The answer as it came</summary>
      <Highlighted
        source={decoded?.kind === 'json' ? decoded.text : body}
        label={`Answer of ${name} as it came`}
      />
    </details>
  )
}
