import type { Outcome } from '../calls/carry-out.ts'

/** Says what became of a call in one sentence, to be read out. */
export function describeOutcome(name: string, outcome: Outcome): string {
  const time = formatMilliseconds(outcome.milliseconds)
  if (outcome.ok) return `${name}: ${outcome.status} in ${time}.`
  const after = outcome.attempts > 1 ? ` after ${outcome.attempts} attempts` : ''
  return `${name}: ${outcome.error.name}${after} in ${time}.`
}

/** Writes how long something took. */
export function formatMilliseconds(milliseconds: number): string {
  if (milliseconds < 1) return '<1 ms'
  return milliseconds < 10_000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`
}

/** Writes a number of things. */
export function formatCount(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}
