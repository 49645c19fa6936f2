import type { Job } from '../../programs/run-jobs.mjs'
import type { Failure } from '../failures/failure.ts'
import type { Service } from '../failures/service.ts'
import type { ReceivedRequest } from '../servers/request-reader.ts'

/** One call that is to meet one failure, with the servers that are there for it alone. */
export interface Trial {
  readonly failure: Failure
  readonly service: Service
  readonly operation: Job['operation']
  /** What the client is told to do. */
  readonly job: Job
  /** How often the call reached the server. */
  readonly sends: () => number
  /** Whether the call came on the connection that the call before it opened. */
  readonly isReused: () => boolean
  /** The requests that reached the other origin, to which nothing should go. */
  readonly strayed: () => readonly ReceivedRequest[]
  readonly close: () => Promise<void>
}
