/** A lone surrogate: half of a character, which no encoding can carry. */
const LONE_SURROGATE = /\p{Surrogate}/u

/** Tells whether a text is whole, so that it arrives as it was given. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text)
}
