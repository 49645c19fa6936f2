/** How a provider's lists are paged, as pure functions of what a page answered. */
export interface Pager<Raw> {
  /** The param that says how many items a page holds. */
  readonly sizeParam: string
  /** The size to ask for while iterating, where the caller asks for none. */
  readonly iterationSize?: number | undefined
  /** Gives the params of the next page, or undefined behind the last one. */
  readonly next: (
    raw: Raw,
    params: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>> | undefined
}

/** What every page of a list answers. */
export interface RawPage<Item> {
  data: Item[]
  total?: number | undefined
}
