/** What a seed looks like in an address. */
export const SEED: RegExp = /^\d{1,9}$/

/** Reads the seed from the fragment of an address; undefined without one. */
export function readSeed(fragment: string): number | undefined {
  const query = fragment.slice(fragment.indexOf('?') + 1)
  const seed = new URLSearchParams(query).get('seed')
  return seed !== null && SEED.test(seed) ? Number(seed) : undefined
}
