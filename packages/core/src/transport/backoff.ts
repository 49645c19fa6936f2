const BASE_MS = 500
const CAP_MS = 8_000

/**
 * Gives how long to wait before a retry, in milliseconds: by chance up to a limit that doubles each
 * time (full jitter), and never less than the provider asks for.
 *
 * @param retry - The number of the retry, from 0 on.
 * @param random - A number from 0 up to, but not including, 1.
 * @param retryAfterMs - How long the provider asks to wait, in milliseconds, if it does.
 */
export function backoff(retry: number, random: number, retryAfterMs: number | undefined): number {
  const limit = Math.min(CAP_MS, BASE_MS * 2 ** retry)
  return Math.max(random * limit, retryAfterMs ?? 0)
}
