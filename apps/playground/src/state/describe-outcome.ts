import type { CallRecord } from './call-record.ts'
import { isCancelled } from './call-record.ts'

/** Says what became of a call in one sentence, to be read out. */
export function describeRecord(name: string, record: CallRecord): string {
  const { outcome } = record
  if (!outcome) return `${name}: running.`
  const time = formatMilliseconds(outcome.milliseconds)
  if (isCancelled(record)) return `${name}: cancelled after ${time}.`
  if (outcome.ok) return `${name}: ${outcome.status} in ${time}.`
  const { length } = outcome.attempts
  const after = length > 1 ? ` after ${length} attempts` : ''
  return `${name}: ${outcome.error.name}${after} in ${time}.`
}

/** Writes how long something took. */
export function formatMilliseconds(milliseconds: number): string {
  if (milliseconds < 1) return '<1 ms'
  return milliseconds < 10_000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`
}

/** Writes a time that is best read in seconds: `0.5 s`, `1 s`; milliseconds only below half of one. */
export function formatSeconds(milliseconds: number): string {
  return milliseconds < 450
    ? formatMilliseconds(milliseconds)
    : `${Number((milliseconds / 1000).toFixed(1))} s`
}

/** Writes a number of things. */
export function formatCount(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}
