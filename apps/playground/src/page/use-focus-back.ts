import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Keeps the focus from getting lost: when the component goes away with the focus in it, what is to
 * have it then gets it.
 *
 * @param own - What goes away.
 * @param back - What gets the focus.
 */
export function useFocusBack(
  own: RefObject<HTMLElement | null>,
  back: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(
    () => () => {
      if (own.current?.contains(document.activeElement)) back.current?.focus()
    },
    [own, back],
  )
}
