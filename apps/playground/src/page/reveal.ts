/** Puts the focus on something, and opens what it is folded up in. */
export function reveal(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return
  element.closest('details')?.setAttribute('open', '')
  element.focus()
}
