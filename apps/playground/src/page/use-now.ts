import { useEffect, useState } from 'preact/hooks'

/** How often the time is looked at, in milliseconds. */
const TICK = 100

/**
 * Gives the page's own clock, in milliseconds, as it goes on.
 *
 * @param isRunning - Whether anything is under way; otherwise the clock is not looked at.
 */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (!isRunning) return undefined
    setNow(performance.now())
    const timer = setInterval(() => setNow(performance.now()), TICK)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}
