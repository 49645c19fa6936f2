/** Something in a page that is not true. */
export interface Problem {
  /** Where it is: the page and the line. */
  readonly place: string
  /** What is wrong. */
  readonly message: string
}
