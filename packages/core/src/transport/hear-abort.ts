/** Those who wait for one signal, and what stops listening to it for all of them. */
interface Audience {
  readonly members: Set<() => void>
  readonly end: () => void
}

const audiences = new WeakMap<AbortSignal, Audience>()

/**
 * Calls back once a signal fires. However many wait for one signal, it has a single listener, and
 * none when nobody waits: Node.js goes through all listeners of a signal for each that comes or goes.
 *
 * @returns What to call when it is no longer waited for.
 */
export function hearAbort(signal: AbortSignal, hear: () => void): () => void {
  const audience = audiences.get(signal) ?? gather(signal)
  const { members, end } = audience
  members.add(hear)
  return () => {
    if (members.delete(hear) && members.size === 0) end()
  }
}

function gather(signal: AbortSignal): Audience {
  const members = new Set<() => void>()
  const end = (): void => {
    audiences.delete(signal)
    signal.removeEventListener('abort', fire)
  }
  const fire = (): void => {
    end()
    for (const hear of members) hear()
  }
  signal.addEventListener('abort', fire)
  const audience = { members, end }
  audiences.set(signal, audience)
  return audience
}
