import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { CopyButton } from './copy-button.tsx'
import './json-tree.css'
import { stepInTree } from './tree-keys.ts'
import type { TreeRow } from './tree-rows.ts'
import { listMembers, listRows } from './tree-rows.ts'

/** Where a value leads to. */
export interface ValueLink {
  readonly href: string
  /** What following it does, in a few words. */
  readonly title: string
  readonly onFollow: () => void
}

/** A value as a tree that is opened and closed, by keyboard too. */
export function JsonTree({
  value,
  label,
  linkOf,
}: {
  readonly value: unknown
  readonly label: string
  /** Says where a value leads to, if it leads anywhere. */
  readonly linkOf: (value: unknown) => ValueLink | undefined
}): JSX.Element {
  const toggled = useSignal<ReadonlyMap<string, boolean>>(new Map())
  const whole = useSignal<ReadonlySet<string>>(new Set())
  const currentPath = useSignal('')
  const isMoving = useRef(false)
  const tree = useRef<HTMLDivElement>(null)
  const rows = listRows(value, { toggled: toggled.value, whole: whole.value })
  const current = rows.find(({ path }) => path === currentPath.value) ?? rows[0]

  useLayoutEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    tree.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
  })
  const goTo = ({ path }: TreeRow): void => {
    isMoving.current = true
    currentPath.value = path
  }
  const toggle = (row: TreeRow, isOpen: boolean): void => {
    toggled.value = new Map(toggled.value).set(row.path, isOpen)
    goTo(row)
  }
  const activate = (row: TreeRow): void => {
    if (row.kind === 'more') {
      const shown = rows.filter(({ parent, kind }) => parent === row.parent && kind === 'value')
      whole.value = new Set(whole.value).add(row.parent)
      const last = shown.at(-1)
      if (last) goTo(last)
    } else if (row.isOpen !== undefined) toggle(row, !row.isOpen)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const { target } = event
    if (event.key === 'Enter' || event.key === ' ') {
      // A link or a button in a row heeds these keys by itself.
      if (!(target instanceof HTMLElement) || target.role !== 'treeitem') return
      const link = target.querySelector('a')
      if (link) link.click()
      else activate(current)
    } else {
      const step = stepInTree(rows, current, event.key)
      if (!step) return
      if ('goTo' in step) goTo(step.goTo)
      else toggle(step.toggle, step.isOpen)
    }
    event.preventDefault()
  }
  return (
    <div class="tree">
      <div ref={tree} class="tree-rows" role="tree" aria-label={label} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <Row
            key={row.path}
            row={row}
            isCurrent={row === current}
            link={row.kind === 'value' ? linkOf(row.value) : undefined}
            onFocus={() => {
              currentPath.value = row.path
            }}
            onActivate={() => activate(row)}
          />
        ))}
      </div>
      {current?.kind === 'value' && <Foot row={current} label={label} />}
    </div>
  )
}

function Row({
  row,
  isCurrent,
  link,
  onFocus,
  onActivate,
}: {
  readonly row: TreeRow
  readonly isCurrent: boolean
  readonly link: ValueLink | undefined
  readonly onFocus: () => void
  readonly onActivate: () => void
}): JSX.Element {
  const { name, value, level, position, siblings, isOpen, kind } = row
  return (
    <div
      class={`tree-row is-${kind}`}
      style={{ '--level': level }}
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOpen}
      tabIndex={isCurrent ? 0 : -1}
      onFocusIn={onFocus}
      onClick={onActivate}
    >
      <span class="tree-name">{name}</span>{' '}
      {link && (
        <a
          href={link.href}
          title={link.title}
          tabIndex={isCurrent ? 0 : -1}
          onClick={link.onFollow}
        >
          {writeLeaf(value)}
        </a>
      )}
      {!link && kind === 'value' && (
        <span class={`token-${kindOf(value)}`}>{writeLeaf(value)}</span>
      )}
    </div>
  )
}

/** The row at hand: where its value is, and how to take it along. */
function Foot({ row, label }: { readonly row: TreeRow; readonly label: string }): JSX.Element {
  const { path, value } = row
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  const what = `of ${path}, ${label}`
  return (
    <div class="tree-foot">
      <code>{path}</code>
      <CopyButton label="Copy value" text={text} what={what} />
      <CopyButton label="Copy path" text={path} what={what} />
    </div>
  )
}

/** What is inside of something is in rows of its own: here stands how much that is. */
function writeLeaf(value: unknown): string {
  const { length } = listMembers(value)
  if (length === 0) return JSON.stringify(value)
  return Array.isArray(value) ? `[ ${length} ]` : `{ ${length} }`
}

function kindOf(value: unknown): 'string' | 'number' | 'keyword' | 'comment' {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return 'number'
  return typeof value === 'object' && value !== null ? 'comment' : 'keyword'
}
