import type { ErrorKind, Outcome } from '@x/core'
import type { Expectations, Expected } from './failure.ts'

/** The first attempt and two more. */
const ALL = 3

/** Expects what nothing is known of: what may be repeated is, and the create is not. */
export function lost(kind: ErrorKind): Expectations {
  const repeated = failed(kind, 'unknown', ALL)
  return { create: failed(kind, 'unknown', 1), read: repeated, write: repeated }
}

/** Expects one answer that no repeat would change. */
export function final(kind: ErrorKind, outcome: Outcome): Expectations {
  return all(failed(kind, outcome, 1))
}

/** Expects that no connection was made, so everything is tried again, and nothing arrives. */
export function notSent(): Expectations {
  return nothingArrives(all(failed('connection', 'not_sent', ALL)))
}

/** Expects success after so many requests. */
export function succeeds(sends: number): Expectations {
  return all({ ending: 'succeeds', attempts: sends, sends })
}

/** Expects one thing of the create, and another of what may be repeated. */
export function apart(create: Expectations, repeated: Expectations): Expectations {
  return { ...repeated, create: create.create }
}

/** Expects the same, but that no request reaches the server. */
export function nothingArrives({ create, read, write }: Expectations): Expectations {
  const change = (expected: Expected): Expected => ({ ...expected, sends: 0 })
  return { create: change(create), read: change(read), write: change(write) }
}

/** Expects the same, but that the client knows of fewer attempts than the server. */
export function withAttempts(
  attempts: number,
  { create, read, write }: Expectations,
): Expectations {
  const change = (expected: Expected): Expected => ({ ...expected, attempts })
  return { create: change(create), read: change(read), write: change(write) }
}

/** Expects an error after so many requests. */
export function failed(ending: ErrorKind, outcome: Outcome, sends: number): Expected {
  return { ending, outcome, attempts: sends, sends }
}

/** Expects the same of everything. */
export function all(expected: Expected): Expectations {
  return { create: expected, read: expected, write: expected }
}
