import type { Signal } from '@preact/signals'
import { effect, signal } from '@preact/signals'

/** The colours that can be chosen; by themselves, those of the system. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The name under which the choice is kept; the script in the page's head reads it, too. */
const KEY = 'theme'

/** Creates the choice of the theme, which the document follows and the browser remembers. */
export function createTheme(): Signal<Theme> {
  const { dataset } = document.documentElement
  const theme = signal<Theme>(THEMES.find((each) => each === dataset['theme']) ?? 'system')
  effect(() => {
    if (theme.value === 'system') delete dataset['theme']
    else dataset['theme'] = theme.value
    try {
      if (theme.value === 'system') localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, theme.value)
    } catch {
      // Where nothing may be kept, the choice holds until the page is closed.
    }
  })
  return theme
}
