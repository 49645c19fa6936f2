/** An error of a call by its shape: the suite takes no class from the package under test. */
export interface SeenError {
  readonly name: string
  readonly message: string
  readonly cause?: unknown
  readonly kind: string
  readonly provider: string
  readonly outcome: string
  readonly retryable: boolean
  readonly attempts: readonly { readonly status?: number; readonly error?: string }[]
  readonly status?: number | undefined
  readonly code?: string | undefined
  readonly requestId?: string | undefined
  readonly retryAfterMs?: number | undefined
  readonly phase?: string | undefined
  readonly issues?: readonly { readonly code: string; readonly suggestion?: string }[] | undefined
}
