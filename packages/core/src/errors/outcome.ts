/**
 * Whether a call took effect at the provider:
 *
 * - `not_sent`: nothing reached the provider.
 * - `rejected`: the provider refused it, and it took no effect.
 * - `unknown`: it may have taken effect; look before you repeat it.
 * - `succeeded`: it took effect, though the answer could not be used.
 */
export type Outcome = 'not_sent' | 'rejected' | 'unknown' | 'succeeded'

const GRAVITY: readonly Outcome[] = ['not_sent', 'rejected', 'unknown', 'succeeded']

/** Gives the graver of two outcomes, which is the one that counts for a call of many attempts. */
export function graver(one: Outcome, other: Outcome): Outcome {
  return GRAVITY.indexOf(one) >= GRAVITY.indexOf(other) ? one : other
}
