/** What several rounds gave: the middle, and how far they reach. */
export interface Summary {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** Gives the middle of some values, and the least and the most of them. */
export function summarize(values: readonly number[]): Summary {
  const sorted = [...values].sort((one, other) => one - other)
  const [min] = sorted
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) throw new RangeError('There is nothing to summarize.')
  const middle = sorted.slice(
    Math.floor((sorted.length - 1) / 2),
    Math.floor(sorted.length / 2) + 1,
  )
  return { median: middle.reduce((sum, value) => sum + value, 0) / middle.length, min, max }
}
