import { bodyFailures } from './body-failures.ts'
import { connectionFailures } from './connection-failures.ts'
import type { Failure } from './failure.ts'
import { statusFailures } from './status-failures.ts'

/** Everything that goes wrong over HTTP/1.1, in the order of a call's life. */
export const failures: readonly Failure[] = [
  ...connectionFailures,
  ...bodyFailures,
  ...statusFailures,
]
