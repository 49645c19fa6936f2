/** One line of a tree that shows JSON. */
export interface TreeRow {
  /** Where the value is, as a program writes it: `data[0].id`. No other row has the same. */
  readonly path: string
  /** The path of the row that this one is inside; empty at the top. */
  readonly parent: string
  readonly name: string
  readonly value: unknown
  /** How deep the row is, from 1 on. */
  readonly level: number
  /** Which of its siblings it is, from 1 on. */
  readonly position: number
  readonly siblings: number
  /** Whether what is inside is shown; undefined where nothing is inside. */
  readonly isOpen?: boolean
  /** What this row stands for: a value, or the siblings that are left out until one asks for them. */
  readonly kind: 'value' | 'more'
}

/** What of a tree is shown. */
export interface TreeView {
  /** The paths that were opened (true) or closed (false); the others are as they are at first. */
  readonly toggled: ReadonlyMap<string, boolean>
  /** The paths of which everything inside is shown, however much it is. */
  readonly whole: ReadonlySet<string>
}

/** How many rows a tree may have in all before what is inside of one is cut short. */
const MOST_ROWS = 200

/** How many are then shown of what is inside of one. */
const FIRST = 50

/** Rows above this level are open at first. */
const OPEN_LEVELS = 1

/** Lists the rows of a tree that are to be seen, from top to bottom. */
export function listRows(value: unknown, { toggled, whole }: TreeView): readonly TreeRow[] {
  const most = countValues(value, MOST_ROWS) > MOST_ROWS ? FIRST : Infinity
  const rows: TreeRow[] = []
  const addInside = (inside: unknown, parent: string, level: number): void => {
    const all = listMembers(inside)
    const shown = whole.has(parent) ? all : all.slice(0, most)
    const isCut = shown.length < all.length
    const siblings = shown.length + (isCut ? 1 : 0)
    for (const [index, [name, member]] of shown.entries()) {
      const path = joinPath(parent, name, Array.isArray(inside))
      const place = { path, parent, level, position: index + 1, siblings }
      const row: TreeRow = { ...place, kind: 'value', name, value: member }
      if (listMembers(member).length === 0) {
        rows.push(row)
        continue
      }
      // The only one of a list is what was looked for.
      const isOnly = Array.isArray(inside) && all.length === 1
      const isOpen = toggled.get(path) ?? (isOnly || level <= OPEN_LEVELS)
      rows.push({ ...row, isOpen })
      if (isOpen) addInside(member, path, level + 1)
    }
    if (isCut) {
      const place = { path: `${parent} …`, parent, level, position: siblings, siblings }
      rows.push({ ...place, kind: 'more', name: `Show all ${all.length}`, value: undefined })
    }
  }
  const isScalar = typeof value !== 'object' || value === null
  addInside(isScalar ? { value } : value, '', 1)
  return rows
}

/** Lists what is inside of a value, by name. */
export function listMembers(value: unknown): readonly (readonly [name: string, value: unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function countValues(value: unknown, enough: number): number {
  let count = 0
  for (const [, member] of listMembers(value)) {
    count += 1 + countValues(member, enough - count)
    if (count > enough) break
  }
  return count
}

function joinPath(parent: string, name: string, isIndex: boolean): string {
  if (isIndex) return `${parent}[${name}]`
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${parent}[${JSON.stringify(name)}]`
  return parent === '' ? name : `${parent}.${name}`
}
