/** Lets in so many at once; the others wait for their turn. */
export interface Gate {
  /**
   * Waits for a turn.
   *
   * @param signal - Ends the waiting, by a rejection with its reason.
   * @returns What has to be called when the turn is over.
   */
  readonly enter: (signal: AbortSignal) => Promise<() => void>
}

/** Creates a gate. */
export function createGate(atOnce: number): Gate {
  let free = atOnce
  const waiting = new Set<() => void>()
  const leave = (): void => {
    const [next] = waiting
    if (!next) {
      free += 1
      return
    }
    waiting.delete(next)
    next()
  }
  return {
    async enter(signal) {
      signal.throwIfAborted()
      if (free > 0) {
        free -= 1
        return leave
      }
      await new Promise<void>((resolve, reject) => {
        const giveUp = (): void => {
          waiting.delete(next)
          reject(signal.reason)
        }
        const next = (): void => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        waiting.add(next)
        signal.addEventListener('abort', giveUp, { once: true })
      })
      return leave
    },
  }
}
