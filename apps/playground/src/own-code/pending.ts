/** Counts what a program still waits for, and tells when that is nothing. */
export interface Pending {
  /** Notes that something is under way; gives what says that it is over, once. */
  readonly begin: () => () => void
}

/**
 * Watches what is under way: a program is over when nothing is, as a process is.
 *
 * @param onIdle - Is called when nothing is under way and nothing new begins right after.
 */
export function watchPending(onIdle: () => void): Pending {
  const { setTimeout } = globalThis
  const pending = new Set<object>()
  return {
    begin() {
      const each = {}
      pending.add(each)
      return () => {
        pending.delete(each)
        // What waited for it has its turn first, and then what nobody waited for is told of.
        setTimeout(() => setTimeout(() => pending.size === 0 && onIdle()))
      }
    },
  }
}

/** Lets timers count as under way until they have fired or are cleared. */
export function watchTimers({ begin }: Pending): void {
  const { setTimeout, setInterval, clearTimeout } = globalThis
  const ends = new Map<unknown, () => void>()
  const end = (id: unknown): void => {
    ends.get(id)?.()
    ends.delete(id)
  }
  const clear = (id?: number): void => {
    clearTimeout(id)
    end(id)
  }
  const watched = {
    setTimeout(handler: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) {
      const id = setTimeout(() => {
        try {
          handler(...given)
        } finally {
          end(id)
        }
      }, delay)
      ends.set(id, begin())
      return id
    },
    setInterval(handler: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) {
      const id = setInterval(handler, delay, ...given)
      ends.set(id, begin())
      return id
    },
    clearTimeout: clear,
    clearInterval: clear,
  }
  Object.assign(globalThis, watched)
}
