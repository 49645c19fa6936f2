import type { ProviderCall } from './subject.ts'

/** An error of a call by its shape: the suite takes no class from the package under test. */
export interface SeenError {
  readonly name: string
  readonly message: string
  readonly stack?: string
  readonly cause?: unknown
  readonly kind: string
  readonly provider: string
  readonly operation?: string
  readonly outcome: string
  readonly retryable: boolean
  readonly attempts: readonly { readonly status?: number; readonly error?: string }[]
  readonly status?: number
  readonly code?: string
  readonly requestId?: string
  readonly retryAfterMs?: number
  readonly phase?: string
  readonly issues?: readonly { readonly code: string; readonly suggestion?: string }[]
}

/** Waits for a call that is to fail, and gives its error. */
export async function failing(call: ProviderCall): Promise<SeenError> {
  const result = await call.safe()
  if (result.ok) throw new Error('The call was to fail, and brought a value.')
  // Whether it has this shape is what the suite finds out.
  return result.error as SeenError
}

/** Gives everything that a value shows of itself, to be searched. */
export function show(value: unknown, depth = 8): string {
  if (typeof value === 'function') return ''
  if (typeof value !== 'object' || value === null) return `${String(value)}\n`
  if (depth === 0) return ''
  let shown = value instanceof Error ? `${String(value)}\n${value.stack}\n` : ''
  shown += `${JSON.stringify(value)}\n`
  for (const key of Reflect.ownKeys(value)) {
    shown += `${String(key)}: ${show(Reflect.get(value, key), depth - 1)}`
  }
  return shown
}
