import type { AttemptNote } from '../calls/carry-out.ts'
import type { Exchange } from '../calls/exchange.ts'
import { formatSeconds } from './describe-outcome.ts'

/** A request of a call, on the page's own clock in milliseconds. */
export interface TimedAttempt {
  /** The status of the answer; undefined while there is none. */
  readonly status: number | undefined
  /** Whether it is over. */
  readonly isOver: boolean
  /** How long the call had waited before it. */
  readonly waitedMs: number
  /** Why it waited, and how long; empty when it did not. */
  readonly wait: string
  readonly waitFrom: number
  readonly sentAt: number
  /** When the head of the answer came; when it was over, where none came. */
  readonly headersAt: number
  readonly endedAt: number
}

/** A stretch of the page's own clock. */
export interface Axis {
  readonly from: number
  readonly to: number
}

/** What is shorter is no wait, but the time that a program takes between two requests. */
const SHORTEST_WAIT = 10

/** Calls that begin further apart were not made together. */
const TOGETHER = 1000

/**
 * Reads the requests of a call as times.
 *
 * @param notes - What the package tells of its attempts, once the call is over.
 * @param now - Where the clock is: what is under way lasts until there.
 */
export function readTimeline(
  exchanges: readonly Exchange[],
  notes: readonly AttemptNote[],
  now: number,
): readonly TimedAttempt[] {
  // Some calls send more than their attempts; then the notes belong to others of the requests.
  const noted = notes.length === exchanges.length ? notes : []
  const ends = exchanges.map((exchange, index) => findEnd(exchange, noted[index]))
  return exchanges.map(({ sentAt, headersAt, response }, index) => {
    const former = exchanges[index - 1]
    const endedAt = ends[index]
    const waitFrom = ends[index - 1] ?? sentAt
    const measured = sentAt - waitFrom
    const waitedMs = noted[index]?.waitedMs ?? measured
    return {
      status: response?.status,
      isOver: endedAt !== undefined,
      waitedMs,
      wait: waitedMs < SHORTEST_WAIT ? '' : describeWait(former, waitedMs),
      waitFrom,
      sentAt,
      headersAt: headersAt ?? endedAt ?? now,
      endedAt: endedAt ?? now,
    }
  })
}

/** The page reads a copy of the answer, and may be done with that later than the package with its own. */
function findEnd(
  { sentAt, headersAt = sentAt, endedAt }: Exchange,
  note: AttemptNote | undefined,
): number | undefined {
  if (endedAt === undefined || !note) return endedAt
  return Math.min(endedAt, Math.max(headersAt, sentAt + note.durationMs))
}

/** Says what the wait after a request was for. */
export function describeWait(former: Exchange | undefined, waitedMs: number): string {
  const find = (wanted: string): string | undefined =>
    former?.response?.headers.find(([name]) => name === wanted)?.[1]
  const [milliseconds, seconds] = [find('retry-after-ms'), find('retry-after')]
  const asked = milliseconds === undefined ? Number(seconds) * 1000 : Number(milliseconds)
  if (asked > 0) return `Retry-After ${formatSeconds(asked)}`
  return `${seconds === undefined ? 'backoff' : 'Retry-After'} ${formatSeconds(waitedMs)}`
}

/**
 * Finds the axis for calls that were made together, from the first request to the last answer.
 *
 * @returns The axis; undefined when they were made one after another, and have none in common.
 */
export function findAxis(timelines: readonly (readonly TimedAttempt[])[]): Axis | undefined {
  const begun = timelines.filter(({ length }) => length > 0)
  if (begun.length === 0) return undefined
  const starts = begun.map(([first]) => first?.sentAt ?? 0)
  const from = Math.min(...starts)
  if (Math.max(...starts) - from > TOGETHER) return undefined
  const to = Math.max(...begun.flat().map(({ endedAt }) => endedAt))
  return { from, to: Math.max(to, from + 1) }
}

/** Gives the ticks of an axis that is so long, in milliseconds: few, and at round numbers. */
export function listTicks(length: number): readonly number[] {
  const least = length / 4
  const magnitude = 10 ** Math.floor(Math.log10(least))
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((size) => size >= least)
  const size = step ?? length
  return Array.from({ length: Math.floor(length / size) + 1 }, (_, index) => index * size)
}
