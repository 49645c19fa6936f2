import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Side } from '../operations/side.ts'
import { formatMilliseconds } from '../state/describe-outcome.ts'
import type { Measurement, Spread } from '../state/measure.ts'
import { MEASURED_CALLS, measure } from '../state/measure.ts'
import type { PageProps } from './page-props.ts'
import './performance.css'
import { SideMark } from './side-mark.tsx'

/** What was measured at a side, and with which call. */
interface Measured {
  readonly side: string
  readonly operation: string
  readonly measurement: Measurement
}

/** How long the calls take, and how much of that the packages take. */
export function Performance({ playground, topic }: PageProps): JSX.Element {
  const measured = useSignal<readonly Measured[]>([])
  const running = useSignal<AbortController | undefined>(undefined)
  // Writes are not repeated for their time's sake.
  const reading = playground.sides.flatMap((state) => {
    const pane = state.panes.get(topic.value.id)
    const isMeasured = pane?.operation.endpoint.method === 'GET' && state.isSimulated.value
    return isMeasured && !pane.written.value?.problem ? [{ state, pane }] : []
  })
  const start = async (): Promise<void> => {
    const engine = playground.engine.value
    if (!engine) return
    const controller = new AbortController()
    running.value = controller
    measured.value = []
    for (const { state, pane } of reading) {
      const measurement = await measure(state, pane, engine, controller.signal)
      if (!measurement) break
      const { operation } = pane.operation.endpoint
      measured.value = [...measured.value, { side: state.side.id, operation, measurement }]
    }
    running.value = undefined
    playground.announcement.value = measured.value
      .map(({ side: id, measurement: { succeeded, total } }) => {
        const name = reading.find(({ state }) => state.side.id === id)?.state.side.name
        return `${name}: ${succeeded} of ${MEASURED_CALLS} answered, half of them within ${formatMilliseconds(total.p50)}.`
      })
      .join(' ')
  }
  return (
    <div class="performance">
      <p class="filters">
        {running.value ? (
          <button type="button" onClick={() => running.value?.abort()}>
            Stop
          </button>
        ) : (
          <button type="button" disabled={reading.length === 0} onClick={() => void start()}>
            Run ×{MEASURED_CALLS}
          </button>
        )}
        <span class="sub" role="status">
          {reading.length === 0
            ? 'Only calls that read are measured: choose one of them, such as Retrieve.'
            : 'Simulated: this measures the packages and the browser, not the providers.'}
        </span>
      </p>
      <Sizes sides={playground.sides.map(({ side }) => side)} />
      {measured.value.length > 0 && (
        <table class="rows">
          <caption class="visually-hidden">Times in milliseconds</caption>
          <thead>
            <tr>
              <th scope="col">Call</th>
              <th scope="col">Answered</th>
              <th scope="col">Whole call: p50 / p95 / max</th>
              <th scope="col">The package’s own part: p50 / p95 / max</th>
            </tr>
          </thead>
          <tbody>
            {measured.value.map(({ side: id, operation, measurement }) => {
              const side = playground.sides.find((state) => state.side.id === id)?.side
              return (
                <tr key={id}>
                  <th scope="row">
                    {side && <SideMark side={side} />} {side?.name} <code>{operation}</code>
                  </th>
                  <td data-label="Answered">
                    {measurement.succeeded} of {MEASURED_CALLS}
                  </td>
                  <td data-label="Whole call">{writeSpread(measurement.total)}</td>
                  <td data-label="Own part">{writeSpread(measurement.own)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** What the packages add to what a user's page loads, as it is in this very build. */
function Sizes({ sides }: { readonly sides: readonly Side[] }): JSX.Element | null {
  const sizes = useSignal<readonly number[]>([])
  useEffect(() => {
    const load = async (): Promise<void> => {
      try {
        sizes.value = await Promise.all(sides.map(({ size }) => size()))
      } catch {
        // What cannot be loaded is not told of.
      }
    }
    void load()
  }, [])
  if (sizes.value.length === 0) return null
  return (
    <p class="sub sizes">
      Bundled whole for a browser, with all that they need, and gzipped:{' '}
      {sides.map((side, index) => (
        <span key={side.id} class="size">
          <SideMark side={side} /> <code>{side.packageName}</code>{' '}
          {Math.round((sizes.value[index] ?? 0) / 1000)} kB
        </span>
      ))}
    </p>
  )
}

function writeSpread({ p50, p95, max }: Spread): string {
  return `${[p50, p95, max].map((time) => time.toFixed(1)).join(' / ')} ms`
}
