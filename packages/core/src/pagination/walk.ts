/** What every page of a list answers. */
export interface RawPage<Item> {
  /** The items on the page. */
  data: Item[]
  /** How many items the list has, on all pages, where the provider says so. */
  total?: number | undefined
}

/** Params as they are asked for. */
export type Query = Readonly<Record<string, unknown>>

/** The id of an item, and its time (0 if unknown). */
export type Known = readonly [id: string, time: number]

/** Where a walk through a list stands: plain data, that a cursor can carry to another process. */
export interface Step {
  /** The params of the next request, besides those of the list itself. */
  readonly params: Query
  /** The items that the next page may hold again. */
  readonly known?: readonly Known[] | undefined
  /** Whether the next page begins with an item that is known, unless something went away. */
  readonly overlaps?: boolean | undefined
  /** How many new items the next page is to bring, where the list's own params do not say. */
  readonly size?: number | undefined
}

/** What a page brought, and where the next one begins. */
export interface Taken<Item> {
  /** The items that were not brought before. */
  readonly items: Item[]
  /** The next step, or undefined behind the last page. */
  readonly next: Step | undefined
}

/** A way through the pages of a list, as pure functions of what a page answered. */
export interface Walk<Item, Raw extends RawPage<Item>> {
  /** The param that says how many items a page holds. */
  readonly sizeParam: string
  /**
   * The size to ask for while iterating, where the caller asks for none; also behind a page of
   * another size, so a walk whose steps count pages has none.
   */
  readonly iterationSize?: number | undefined
  /**
   * Takes what a page brought.
   *
   * @param raw - The page.
   * @param step - The step that asked for it.
   * @param query - The params of the list itself.
   */
  readonly take: (raw: Raw, step: Step, query: Query) => Taken<Item>
  /**
   * Cuts a list into slices that can be walked side by side; absent where that cannot be done.
   *
   * @param raw - The first page.
   * @param query - The params of the list itself.
   * @param step - The step that asked for the first page.
   * @param cuts - The items at which the slices are to begin, the first one's excepted.
   */
  readonly slice?: (
    raw: Raw,
    query: Query,
    step: Step,
    cuts: readonly (Item | undefined)[],
  ) => readonly Slice<Item, Raw>[]
}

/** A part of a list. */
export interface Slice<Item, Raw extends RawPage<Item>> {
  readonly query: Query
  /** Where it begins. */
  readonly step: Step
  /** The walk through it, which leaves out what other slices bring. */
  readonly walk: Pick<Walk<Item, Raw>, 'take'>
}
