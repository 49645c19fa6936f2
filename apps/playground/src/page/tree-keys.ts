import type { TreeRow } from './tree-rows.ts'

/** What a key does in a tree: it goes to another row, or opens or closes the one at hand. */
export type TreeStep =
  | { readonly goTo: TreeRow }
  | { readonly toggle: TreeRow; readonly isOpen: boolean }

/**
 * Gives what a key does, as trees are walked by keyboard.
 *
 * @param at - The row at hand.
 * @returns The step; undefined when the key means nothing here.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function stepInTree(
  rows: readonly TreeRow[],
  at: TreeRow,
  key: string,
): TreeStep | undefined {
  const index = rows.indexOf(at)
  const found = findTarget(rows, index, at, key)
  if (key === 'ArrowRight' && at.isOpen === false) return { toggle: at, isOpen: true }
  if (key === 'ArrowLeft' && at.isOpen === true) return { toggle: at, isOpen: false }
  return found && { goTo: found }
}

function findTarget(
  rows: readonly TreeRow[],
  index: number,
  at: TreeRow,
  key: string,
): TreeRow | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[index + 1]
    case 'ArrowUp':
      return rows[index - 1]
    case 'Home':
      return rows[0]
    case 'End':
      return rows.at(-1)
    case 'ArrowRight':
      return at.isOpen ? rows[index + 1] : undefined
    case 'ArrowLeft':
      return rows.find(({ path }) => path === at.parent)
    default:
      return /^\S$/u.test(key) ? findByLetter(rows, index, key) : undefined
  }
}

/** The next row whose name begins with the letter, from the top again where there is none below. */
function findByLetter(rows: readonly TreeRow[], index: number, key: string): TreeRow | undefined {
  const others = [...rows.slice(index + 1), ...rows.slice(0, index)]
  return others.find(({ name }) => name.toLowerCase().startsWith(key.toLowerCase()))
}
