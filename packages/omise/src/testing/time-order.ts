/** Anything with the time at which it was made, in milliseconds since 1970. */
export interface Timed {
  readonly created: number
}

/** Adds an item to a list that is kept in order of time; behind the others of the same time. */
export function insertByTime<Item extends Timed>(items: Item[], item: Item): void {
  const place = countWhile(items, (each) => each.created <= item.created)
  items.splice(place, 0, item)
}

/** Takes an item out of a list that is kept in order of time. */
export function removeByTime<Item extends Timed>(items: Item[], item: Item): void {
  const start = countWhile(items, (each) => each.created < item.created)
  items.splice(items.indexOf(item, start), 1)
}

/** Counts the items before the first one that fails a test; none behind it may pass. */
export function countWhile<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item !== undefined && test(item)) low = middle + 1
    else high = middle
  }
  return low
}
