import type { PageProps } from './page-props.ts'
import { runTopic } from './run-topic.ts'
import { panelId } from './tabs.tsx'

/** A shortcut, as it is listed. */
export interface Shortcut {
  readonly keys: readonly string[]
  readonly does: string
}

/** Whether the machine has a command key. */
export const isApple: boolean = /Mac|iPhone|iPad/.test(navigator.userAgent)

const MOD = isApple ? '⌘' : 'Ctrl'

/** What runs the call, as it is written where there is little room. */
export const runKeys: string = `${MOD} ↵`

/** Every shortcut of the page. None is a single letter: those belong to whoever types. */
export const shortcuts: readonly Shortcut[] = [
  { keys: [MOD, 'Enter'], does: 'Run both sides; in your own code, run that' },
  { keys: [MOD, 'Shift', 'Enter'], does: 'Run the side that has the focus' },
  { keys: ['Escape'], does: 'Close what is open; otherwise stop what is running' },
  { keys: [MOD, '/'], does: 'Show these keys' },
  { keys: ['←', '→', 'Home', 'End'], does: 'Go from tab to tab, or along the attempts' },
  { keys: ['↑', '↓', '←', '→'], does: 'Go through a result, open and close its parts' },
  { keys: ['Tab'], does: 'Go on, also out of the code' },
]

/**
 * Follows the shortcuts that hold on the whole page.
 *
 * @param showShortcuts - Shows the list of them.
 * @returns What ends it.
 */
export function followKeys(
  { playground, topic, view }: Pick<PageProps, 'playground' | 'topic' | 'view'>,
  showShortcuts: () => void,
): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    // What is typed with an input method, or with AltGr, is meant for the text.
    if (event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) return
    // What is behind a dialog waits for it.
    if (document.querySelector('dialog[open]')) return
    if (event.repeat && event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) {
      // A key that is held is one press: a call that is made again and again is seldom meant.
      event.preventDefault()
      return
    }
    const hasMod = event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && hasMod) {
      event.preventDefault()
      const { id } = topic.value
      const focused = playground.sides.filter(({ side }) =>
        document.querySelector(`#${panelId('side', side.id)}`)?.contains(document.activeElement),
      )
      const isOne = event.shiftKey && focused.length > 0
      runTopic(playground, isOne ? focused : playground.sides, id)
    } else if (event.key === '/' && hasMod) {
      event.preventDefault()
      showShortcuts()
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      if (closeDetails()) return
      if (view.isLabOpen.value) view.isLabOpen.value = false
      else playground.cancel()
    }
  }
  addEventListener('keydown', onKeyDown)
  return () => removeEventListener('keydown', onKeyDown)
}

/** Closes what hangs open from the top; tells whether there was anything. */
function closeDetails(): boolean {
  const open = document.querySelector('.top details[open]')
  if (!open) return false
  if (open.contains(document.activeElement)) open.querySelector('summary')?.focus()
  open.removeAttribute('open')
  return true
}
