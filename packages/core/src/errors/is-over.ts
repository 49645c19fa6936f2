import type { AnyError } from './any-error.ts'

/** Tells whether an error leaves its call no more time: it was aborted, or its deadline has passed. */
export function isOver(error: AnyError): boolean {
  return error.kind === 'aborted' || (error.kind === 'timeout' && error.phase === 'deadline')
}
