/** Gives the known name that a wrong one was probably meant to be, or undefined. */
export function suggest(wrong: string, known: Iterable<string>): string | undefined {
  const meant = plain(wrong)
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(meant.length / 3)) + 1
  for (const name of known) {
    const away = distance(meant, plain(name))
    if (away < bestDistance) {
      best = name
      bestDistance = away
    }
  }
  return best
}

/** Gives the end of a sentence about a name that is wrong: what was probably meant, if anything. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const name = suggest(wrong, known)
  return name === undefined ? '' : `; did you mean \`${name}\`?`
}

/** `objectReferenceId` and `object_reference_id` are one name to whoever mistypes it. */
function plain(name: string): string {
  return name.slice(0, 40).replaceAll('_', '').toLowerCase()
}

/**
 * How many letters have to be put in, taken out, changed or swapped with their neighbour (the
 * optimal string alignment distance).
 */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (isSame ? 0 : 1),
          isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(one.length, other.length)
}
