/** How many requests may go out; undefined for as many as there are. */
export interface RateLimit {
  /** How many at once. */
  readonly maxConcurrent: number | undefined
  /** How many may begin in any second. */
  readonly maxPerSecond: number | undefined
}

const SECOND_MS = 1000

/** Lets requests out as fast as a limit allows, in the order in which they came. */
export class Limiter {
  readonly #limit: RateLimit
  /** Those who wait, by numbers in the order in which they came: any of them can leave at once. */
  readonly #queue = new Map<number, () => void>()
  #came = 0
  /** The number of who is next, or of one who has left. */
  #next = 0
  /** When the last requests began, oldest first: as many as may begin in one second. */
  readonly #begun: number[] = []
  #running = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(limit: RateLimit) {
    this.#limit = limit
  }

  /**
   * Waits for a place.
   *
   * @param signal - When it aborts, the place is given up, in the queue or past it: it must not
   *   abort anymore once the caller has what gives the place back.
   * @returns What gives the place back, to be called once.
   */
  enter(signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve) => {
      const leave = (): void => {
        this.#running--
        this.#advance()
      }
      const number = this.#came++
      const giveUp = (): void => {
        if (!this.#queue.delete(number)) return leave()
        this.#advance()
      }
      this.#queue.set(number, () => resolve(leave))
      signal.addEventListener('abort', giveUp, { once: true })
      this.#advance()
    })
  }

  /**
   * Lets out as many as may go now, and comes back when the next one may.
   *
   * @param due - The time that it came back for.
   */
  #advance(due = 0): void {
    clearTimeout(this.#timer)
    const { maxConcurrent = Number.POSITIVE_INFINITY, maxPerSecond } = this.#limit
    while (this.#queue.size > 0 && this.#running < maxConcurrent) {
      const go = this.#queue.get(this.#next)
      if (!go) {
        this.#next++
        continue
      }
      // A timer that has run out is right, also where a test moves the timers alone.
      const now = Math.max(performance.now(), due)
      const oldest = maxPerSecond && this.#begun.at(-maxPerSecond)
      if (oldest !== undefined) {
        const wait = oldest + SECOND_MS - now
        // What began long after now did so by a clock that a test has taken away.
        if (wait > 0 && wait <= 2 * SECOND_MS) {
          // A timer may come up to a millisecond early.
          this.#timer = setTimeout(() => this.#advance(now + wait), Math.ceil(wait) + 1)
          return
        }
        this.#begun.shift()
      }
      if (maxPerSecond !== undefined) this.#begun.push(now)
      this.#running++
      this.#queue.delete(this.#next)
      go()
    }
  }
}
