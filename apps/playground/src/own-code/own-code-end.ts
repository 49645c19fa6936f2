/** How a run of own code ended. */
export type OwnCodeEnd =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: OwnCodeError }
  | { readonly stopped: true }

/** The error that ended a run of own code. */
export interface OwnCodeError {
  readonly name: string
  readonly message: string
  /** The line of the user's code, from 1, where it is known. */
  readonly line?: number | undefined
}
