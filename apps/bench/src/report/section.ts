/** Something that a figure of ours has to keep to. */
export interface Goal {
  /** What is measured. */
  readonly what: string
  readonly actual: number
  readonly goal: number
  /** Whether the figure has to reach the goal, not to stay under it. */
  readonly isLeast?: boolean
  /** What stands behind both figures: `×`, ` kB`. */
  readonly unit: string
}

/** One bar of a plot. */
export interface Bar {
  readonly name: string
  readonly isOurs: boolean
  readonly median: number
  readonly min: number
  readonly max: number
}

/** One part of a plot: bars on a scale of their own. */
export interface Panel {
  readonly title: string
  readonly bars: readonly Bar[]
  /** Where a line shows what ours has to keep to. */
  readonly goal?: number | undefined
}

/** A part of the report. */
export interface Section {
  readonly title: string
  /** Its tables, in Markdown. */
  readonly text: string
  readonly goals: readonly Goal[]
  readonly panels?: readonly Panel[]
}
