/** How many requests a call was, as each of those counts who took part in it. */
export interface RequestCounts {
  /** The attempts that the package tells of. */
  readonly sdk: number
  /** The requests that were handed to `fetch`. */
  readonly fetch: number
  /** The requests in the provider's own log; undefined where that is gone. */
  readonly provider: number | undefined
}

/** The counts as a sentence. */
export interface DescribedCounts {
  readonly text: string
  readonly agree: boolean
  /** Why they differ; empty when they do not. */
  readonly why: string
}

/** Writes the counts beside each other, and says what it means when they differ. */
export function describeCounts({ sdk, fetch, provider }: RequestCounts): DescribedCounts {
  const reached = provider ?? fetch
  const end = provider === undefined ? '' : ` ${sign(fetch, provider)} provider ${provider}`
  const reasons = [
    fetch > sdk && 'Some requests are no attempts of the call: they look up what became of it.',
    fetch < sdk && 'An attempt ended before its request was sent.',
    reached < fetch && 'Some requests never reached the provider.',
    reached > fetch && 'The provider was asked by something else at the same time.',
  ].filter((reason) => reason !== false)
  return {
    text: `SDK ${sdk} ${sign(sdk, fetch)} fetch ${fetch}${end}`,
    agree: reasons.length === 0,
    why: reasons.join(' '),
  }
}

function sign(one: number, other: number): string {
  return one === other ? '=' : '≠'
}
