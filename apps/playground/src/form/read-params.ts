/** Params that were written as JSON. */
export interface WrittenParams {
  readonly text: string
  /** What the text means; undefined when it cannot be read. */
  readonly params: Readonly<Record<string, unknown>> | undefined
  /** Why it cannot be read; empty when it can. */
  readonly problem: string
}

/** Reads a text as params: an object, as JSON. */
export function readParams(text: string): WrittenParams {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject
      ? { text, params: { ...value }, problem: '' }
      : { text, params: undefined, problem: 'This must be an object, such as { "limit": 5 }' }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { text, params: undefined, problem: `This is no JSON: ${reason}` }
  }
}
