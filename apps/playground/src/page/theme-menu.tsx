import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Theme } from './theme.ts'
import { THEMES } from './theme.ts'

const LABELS: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' }

/** The choice between the system's colours, light and dark ones. */
export function ThemeMenu({ theme }: { readonly theme: Signal<Theme> }): JSX.Element {
  return (
    <label class="theme">
      <span>Theme</span>
      <select
        value={theme.value}
        onChange={({ currentTarget: { value } }) => {
          theme.value = THEMES.find((each) => each === value) ?? 'system'
        }}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {LABELS[each]}
          </option>
        ))}
      </select>
    </label>
  )
}
