/** A type, and the TypeScript that declares it and what it is made of. */
export interface TypeText {
  readonly name: string
  readonly text: string
}

/** What a call takes and gives, as its package declares it. */
export interface CallType {
  /** Nothing for a call that takes no params. */
  readonly takes?: TypeText
  readonly gives: TypeText
}

/** The types of a side's calls, by the names of their operations. */
export type CallTypes = Readonly<Record<string, CallType>>
