import type { Failure } from './failure.ts'

/**
 * Tells whether a request that failed may be sent again, and may then succeed. What is not to be
 * repeated is sent again only where it certainly took no effect.
 *
 * @param repeatable - Whether the request is safe to repeat.
 */
export function mayRepeat(failure: Failure, repeatable: boolean): boolean {
  const isOver = failure.kind === 'timeout' && failure.phase === 'deadline'
  const tookNoEffect = failure.outcome === 'not_sent' || failure.kind === 'rate_limit'
  return failure.transient && !isOver && (repeatable || tookNoEffect)
}
