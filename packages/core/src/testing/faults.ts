import { checkName } from './check-name.ts'

/** A failure that a simulator can be told to have. */
export type Fault = DelayFault | StatusFault | RefuseFault | DisconnectFault | StallFault | CutFault

/** The request is carried out as usual, after a wait. */
export interface DelayFault {
  /** The name of this fault. */
  readonly type: 'delay'
  /** How long to wait before the request is carried out, in milliseconds; `Infinity` for ever. */
  readonly ms: number
}

/** Another answer is given than the provider's own, as by a gateway. */
export interface StatusFault {
  /** The name of this fault. */
  readonly type: 'status'
  /** The status of the answer, from 200 to 599. */
  readonly status: number
  /** The headers of the answer. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /**
   * The body of the answer; an object is sent as JSON.
   *
   * @default ''
   */
  readonly body?: string | object | undefined
  /**
   * Whether the request takes effect all the same.
   *
   * @default false
   */
  readonly commit?: boolean | undefined
}

/** The connection is refused, so the request is never sent. */
export interface RefuseFault {
  /** The name of this fault. */
  readonly type: 'refuse'
}

/** The connection is lost before any answer. */
export interface DisconnectFault {
  /** The name of this fault. */
  readonly type: 'disconnect'
  /** Whether the request takes effect first. */
  readonly commit: boolean
}

/** The answer never comes (`headers`), or begins and never ends (`body`). */
export interface StallFault {
  /** The name of this fault. */
  readonly type: 'stall'
  /** What is never sent whole. */
  readonly at: 'headers' | 'body'
  /** Whether the request takes effect first. */
  readonly commit: boolean
}

/** The connection is lost in the middle of the answer's body. */
export interface CutFault {
  /** The name of this fault. */
  readonly type: 'cut'
  /** Whether the request takes effect first. */
  readonly commit: boolean
}

/** Which requests a fault is for. */
export interface FaultOptions<Operation extends string = string> {
  /**
   * How many requests the fault is for; `Infinity` for all, until `clear()`.
   *
   * @default 1
   */
  readonly times?: number | undefined
  /** The only operation that the fault is for, such as `customers.create`; any by default. */
  readonly operation?: Operation | undefined
}

/** The failures that a simulator is going to have. */
export interface Faults<Operation extends string = string> {
  /**
   * Queues a failure for the next request, or for the next ones. Each request takes the first
   * fault in the queue that is for it.
   *
   * @param fault - What goes wrong.
   * @param options - How many requests it is for, and of which operation.
   * @throws RangeError when `times`, `ms` or `status` is out of range, or there is no such type of
   *   fault or operation: a misspelt fault would prove nothing.
   */
  readonly next: (fault: Fault, options?: FaultOptions<Operation>) => void
  /** Takes back every failure that is still to come. */
  readonly clear: () => void
}

/** The queue behind {@link Faults}. */
export interface FaultQueue {
  readonly faults: Faults
  /** Takes the fault for a request of that operation out of the queue, if there is one. */
  readonly take: (operation: string | undefined) => Fault | undefined
}

/** Creates an empty queue of faults for the named operations. */
export function createFaultQueue(operations: readonly string[]): FaultQueue {
  let queue: { fault: Fault; operation: string | undefined; left: number }[] = []
  return {
    faults: {
      next(fault, { times = 1, operation } = {}) {
        checkFault(fault, times)
        if (operation !== undefined) checkName(operation, operations, 'an operation')
        queue.push({ fault, operation, left: times })
      },
      clear() {
        queue = []
      },
    },
    take(operation) {
      const index = queue.findIndex(
        (queued) => queued.operation === undefined || queued.operation === operation,
      )
      const queued = queue[index]
      if (!queued) return undefined
      queued.left -= 1
      if (queued.left === 0) queue.splice(index, 1)
      return queued.fault
    },
  }
}

const TYPES: readonly Fault['type'][] = ['cut', 'delay', 'disconnect', 'refuse', 'stall', 'status']

function checkFault(fault: Fault, times: number): void {
  if (times !== Infinity && !(Number.isInteger(times) && times > 0)) {
    throw new RangeError(`times must be a whole number from 1 on, or Infinity: it is ${times}`)
  }
  checkName(fault.type, TYPES, 'a type of fault')
  if (fault.type === 'stall') checkName(fault.at, ['headers', 'body'], 'where an answer stalls')
  // Whether it is missing or no number, it is not 0 or more.
  if (fault.type === 'delay' && !(fault.ms >= 0)) {
    throw new RangeError(`ms must be 0 or more: it is ${fault.ms}`)
  }
  if (fault.type !== 'status') return
  if (!(Number.isInteger(fault.status) && fault.status >= 200 && fault.status <= 599)) {
    throw new RangeError(`status must be a whole number from 200 to 599: it is ${fault.status}`)
  }
}
