/** What a scripted `fetch` does with one request: it answers, fails, or does what it is told. */
export type Step = Response | Error | ((signal: AbortSignal) => Promise<Response>)

/**
 * Makes a `fetch` that goes through steps, the last one for ever.
 *
 * @param onRequest - Is told of each request as it was handed over.
 */
export function scriptedFetch(
  steps: readonly Step[],
  onRequest: (url: string, init: RequestInit) => void,
): typeof globalThis.fetch {
  let asked = 0
  return async (input, init = {}) => {
    onRequest(input instanceof Request ? input.url : String(input), init)
    const step = steps[Math.min(asked++, steps.length - 1)]
    if (step instanceof Error) throw step
    if (step instanceof Response) return step.clone()
    if (!step) throw new Error('The script has no step for this request.')
    return step(init.signal ?? new AbortController().signal)
  }
}
