/**
 * Measures several candidates in turn, round after round, each round beginning with another one: so
 * whatever slows the machine for a while slows all of them.
 *
 * @param candidates - What to measure.
 * @param rounds - How often to measure each.
 * @param measure - Measures one candidate once.
 * @returns What each candidate gave, round by round, in the candidates' order.
 */
export async function inRounds<Candidate, Value>(
  candidates: readonly Candidate[],
  rounds: number,
  measure: (candidate: Candidate) => Promise<Value>,
): Promise<Value[][]> {
  const values: Value[][] = candidates.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < candidates.length; place++) {
      const index = (round + place) % candidates.length
      const candidate = candidates[index]
      // The index is one of the candidates'.
      values[index]?.push(await measure(candidate as Candidate))
    }
  }
  return values
}
