/**
 * Params in any form they are taken in: an object, or anything that gives its entries, such as an
 * array of pairs, a `Map`, a `URLSearchParams` or a `FormData`.
 */
export type ParamsInput<Params> = Params | Iterable<readonly [string, unknown]>
