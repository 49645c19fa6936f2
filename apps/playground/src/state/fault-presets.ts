import type { Fault } from '@x/core/testing'

/** A failure that can be chosen for the next requests to a side. */
export interface FaultPreset {
  /** Its name in links to the page. */
  readonly id: string
  /** What happens, in a few words. */
  readonly title: string
  /** Whether it can happen after the provider has carried the request out. */
  readonly canCommit: boolean
  readonly fault: (commit: boolean) => Fault
}

/** The failures to choose from, and the success that can stand between them. */
export const faultPresets: readonly FaultPreset[] = [
  {
    id: '429',
    title: '429, Retry-After: 1',
    canCommit: false,
    fault: () => ({
      type: 'status',
      status: 429,
      headers: { 'content-type': 'text/plain', 'retry-after': '1' },
      body: 'Too many requests',
    }),
  },
  {
    id: '401',
    title: '401, the key is refused',
    canCommit: false,
    fault: () => ({
      type: 'status',
      status: 401,
      headers: { 'content-type': 'text/plain' },
      body: 'Unauthorized',
    }),
  },
  {
    id: '500',
    title: '500',
    canCommit: true,
    fault: (commit) => ({ type: 'status', status: 500, body: 'Internal error', commit }),
  },
  {
    id: '503',
    title: '503 with a page of HTML',
    canCommit: true,
    fault: (commit) => ({
      type: 'status',
      status: 503,
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><title>503</title><h1>Service unavailable</h1>',
      commit,
    }),
  },
  {
    id: 'reset',
    title: 'connection lost',
    canCommit: true,
    fault: (commit) => ({ type: 'disconnect', commit }),
  },
  {
    id: 'silent',
    title: 'no answer, until the timeout',
    canCommit: true,
    fault: (commit) => ({ type: 'stall', at: 'headers', commit }),
  },
  {
    id: 'half',
    title: 'half a body, then silence',
    canCommit: true,
    fault: (commit) => ({ type: 'stall', at: 'body', commit }),
  },
  {
    id: 'shape',
    title: '200 of the wrong shape',
    canCommit: true,
    fault: (commit) => ({ type: 'status', status: 200, body: { hello: 'world' }, commit }),
  },
  {
    id: 'json',
    title: '200 with broken JSON',
    canCommit: true,
    fault: (commit) => ({
      type: 'status',
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"object":"customer","id":',
      commit,
    }),
  },
  { id: 'offline', title: 'offline', canCommit: false, fault: () => ({ type: 'refuse' }) },
  {
    id: 'slow',
    title: 'half a second late',
    canCommit: false,
    fault: () => ({ type: 'delay', ms: 500 }),
  },
  { id: 'ok', title: 'no failure', canCommit: false, fault: () => ({ type: 'delay', ms: 0 }) },
]

/** A failure in the queue of a side. */
export interface QueuedFault {
  readonly preset: FaultPreset
  /** Whether the provider carries the request out before it fails. */
  readonly commit: boolean
  /** Whether a request has had it. */
  readonly isUsed: boolean
}

/** Makes a failure for so many requests: one object for each. */
export function queueFault(
  preset: FaultPreset,
  commit: boolean,
  times: number,
): readonly QueuedFault[] {
  return Array.from({ length: times }, () => ({
    preset,
    commit: commit && preset.canCommit,
    isUsed: false,
  }))
}

/** Says in a few words what a failure does. */
export function describeFault({ preset, commit }: Pick<QueuedFault, 'preset' | 'commit'>): string {
  return commit ? `${preset.title}, carried out first` : preset.title
}
