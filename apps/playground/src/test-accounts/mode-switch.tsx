import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Side } from '../operations/side.ts'
import type { Mode, NoTestAccounts, TestAccounts } from './test-accounts.ts'

/** What the switch is given. */
export interface ModeSwitchProps {
  readonly mode: Signal<Mode>
  /** The test accounts, or why there are none; undefined while that is not known. */
  readonly available: TestAccounts | NoTestAccounts | undefined
  readonly sides: readonly Pick<Side, 'id' | 'mark' | 'name'>[]
}

const BADGE = 'TEST ACCOUNTS'
const TITLE_PREFIX = `${BADGE} · `

/** Chooses where the calls go, and shows it as loudly as it can when that is not the simulators. */
export function ModeSwitch({ mode, available, sides }: ModeSwitchProps): JSX.Element {
  const accounts = available && 'sideIds' in available ? available : undefined
  const isTest = mode.value === 'test'

  useEffect(() => {
    const title = document.title.replace(TITLE_PREFIX, '')
    document.title = isTest ? `${TITLE_PREFIX}${title}` : title
  }, [isTest])

  const choice = (value: Mode, label: string, isDisabled: boolean): JSX.Element => (
    <label>
      <input
        type="radio"
        name="mode"
        checked={mode.value === value}
        disabled={isDisabled}
        aria-describedby={value === 'test' ? 'mode-note' : undefined}
        onChange={() => {
          mode.value = value
        }}
      />
      {label}
    </label>
  )
  return (
    <fieldset role="radiogroup" class={isTest ? 'mode-switch is-test' : 'mode-switch'}>
      <legend class="visually-hidden">Where the calls go</legend>
      {isTest && <span class="test-bar" aria-hidden="true" />}
      {choice('simulated', 'Simulated', false)}
      {choice('test', 'Test accounts', !accounts)}
      {isTest && <strong class="test-badge">{BADGE}</strong>}
      {accounts && (
        <ul id="mode-note" class="mode-sides">
          {sides.map(({ id, mark, name }) => (
            <li key={id}>{`${mark} ${name}: ${accounts.sideIds.has(id) ? 'ready' : 'no keys'}`}</li>
          ))}
        </ul>
      )}
      {available && 'reason' in available && (
        <details class="mode-reason">
          <summary>Why not?</summary>
          <p id="mode-note">{available.reason}</p>
        </details>
      )}
    </fieldset>
  )
}
