import type { Signal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { CodeEditor, selectLine } from './code-editor.tsx'
import type { LogEntry } from './messages.ts'
import './own-code.css'
import { OwnCodeConsole } from './own-code-console.tsx'
import type { OwnCodeEnd } from './own-code-end.ts'
import type { OwnCodeHost, OwnCodeRun } from './run-own-code.ts'
import { runOwnCode } from './run-own-code.ts'

/** What the panel is given. */
export interface OwnCodePanelProps {
  readonly code: Signal<string>
  /** Whether the field gets the focus as soon as it is there. */
  readonly takesFocus?: boolean
  /** The program as the page writes it. */
  readonly generated: string
  readonly host: Omit<OwnCodeHost, 'onLog'>
  /** Is called when a run begins. */
  readonly onRun?: () => void
  /** Whether there are simulators to run it on. */
  readonly isEnabled: boolean
}

/** The program of a call, to be changed and run. It runs when somebody says so, never by itself. */
export function OwnCodePanel({
  code,
  takesFocus = false,
  generated,
  host,
  onRun = () => {},
  isEnabled,
}: OwnCodePanelProps): JSX.Element {
  const running = useSignal<OwnCodeRun | undefined>(undefined)
  const entries = useSignal<readonly LogEntry[]>([])
  const end = useSignal<OwnCodeEnd | undefined>(undefined)
  const said = useSignal('')
  const cage = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  const run = async (): Promise<void> => {
    if (!isEnabled || running.value || !cage.current) return
    onRun()
    entries.value = []
    end.value = undefined
    said.value = 'Running…'
    const startedAt = performance.now()
    const onLog = (entry: LogEntry): void => {
      entries.value = [...entries.value, entry]
    }
    running.value = runOwnCode(code.value, { ...host, onLog }, cage.current)
    const ended = await running.value.finished
    running.value = undefined
    end.value = ended
    said.value = `${describe(ended)} after ${Math.round(performance.now() - startedAt)} ms`
  }
  const stop = (): void => running.peek()?.stop()
  // Once, when the panel goes: `stop` asks the signal itself for the run.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => stop, [])
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [code, takesFocus])

  const isRunning = running.value !== undefined
  const onKeyDown = (event: KeyboardEvent): void => {
    const isRun = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const isStop = event.key === 'Escape' && isRunning
    if (!(isRun || isStop) || event.isComposing || event.getModifierState('AltGraph')) return
    // The page has the same keys for its own calls.
    event.preventDefault()
    event.stopPropagation()
    if (isStop) stop()
    else void run()
  }
  return (
    <section class="own-code" aria-label="Own code" onKeyDown={onKeyDown}>
      <div class="card">
        <div class="card-head">
          <h3>Your code</h3>
          <button
            type="button"
            class="quiet push"
            disabled={code.value === generated}
            onClick={() => {
              code.value = generated
            }}
          >
            Reset to generated
          </button>
        </div>
        <CodeEditor code={code} field={field} describedBy="own-code-note" />
        <div class="own-code-actions">
          <button
            type="button"
            class="primary"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            aria-disabled={!isEnabled || isRunning}
            onClick={() => void run()}
          >
            Run the code
          </button>
          <button type="button" aria-keyshortcuts="Escape" disabled={!isRunning} onClick={stop}>
            Stop
          </button>
        </div>
        <p id="own-code-note" class="note">
          JavaScript only; runs on the simulators, in a cage without network or storage.
        </p>
      </div>
      <div class="card">
        <div class="card-head">
          <h3>Console</h3>
          <span class="state" role="status">
            {isEnabled ? said.value : 'Own code runs on the simulators only.'}
          </span>
        </div>
        <OwnCodeConsole
          entries={entries.value}
          end={end.value}
          onLine={(line) => field.current && selectLine(field.current, line)}
        />
      </div>
      <div ref={cage} hidden />
    </section>
  )
}

function describe(end: OwnCodeEnd): string {
  if ('stopped' in end) return 'Stopped'
  return end.ok ? 'Finished' : `Failed: ${end.error.name}`
}
