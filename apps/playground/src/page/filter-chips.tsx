import type { Signal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'

/** A choice of some rows, and which rows it is. */
export interface Filter<Row> {
  readonly id: string
  readonly label: string
  readonly holds: (row: Row) => boolean
}

/** The choices of rows, each with the number of its rows. */
export function FilterChips<Row>({
  label,
  filters,
  rows,
  chosen,
  children,
}: {
  /** What is chosen, for those who hear the page. */
  readonly label: string
  readonly filters: readonly Filter<Row>[]
  readonly rows: readonly Row[]
  /** The id of the filter that is chosen. */
  readonly chosen: Signal<string>
  readonly children?: ComponentChildren
}): JSX.Element {
  return (
    <div class="filters" role="group" aria-label={label}>
      {filters.map(({ id, label: name, holds }) => (
        <button
          key={id}
          type="button"
          class="chip"
          aria-pressed={chosen.value === id}
          onClick={() => {
            chosen.value = id
          }}
        >
          {name} {rows.filter(holds).length}
        </button>
      ))}
      {children}
    </div>
  )
}
