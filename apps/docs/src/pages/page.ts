/** A text with Markdown in it: a page, or the doc comments of a source. */
export interface Page {
  /** Where it is, from the repository's root on, with slashes. */
  readonly path: string
  /** The Markdown. A line has the same number here as in the file. */
  readonly markdown: string
}
