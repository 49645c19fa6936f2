import { checkToken } from './checks.ts'
import type { Provider } from './provider.ts'
import { refuseConfig } from './refuse-config.ts'

/** A key, or what gives it at each call. */
export type KeySource = string | (() => unknown)

/** Tells whether a setting is what gives a key, and not the key itself. */
export function givesKey(source: unknown): source is () => unknown {
  return typeof source === 'function'
}

/**
 * Reads a key, as it is sent.
 *
 * @param operation - The operation that it is for; absent while a client is being made.
 * @throws {ConfigError} when it is none; the error does not repeat it.
 */
export function readKey(provider: Provider, key: unknown, operation?: string): string {
  const { setting, check, normalise } = provider.key
  const own = typeof key === 'string' && normalise ? normalise(key) : key
  const problem = checkToken(own) ?? check?.(own)
  if (problem) throw refuseConfig(provider, `\`${setting}\` ${problem}`, operation)
  return String(own)
}

/**
 * Asks the caller's function for a key.
 *
 * @throws {ConfigError} when the function fails, or what it gives is no key.
 */
export async function askKey(
  provider: Provider,
  ask: () => unknown,
  operation: string,
): Promise<string> {
  let key: unknown
  try {
    key = await ask()
  } catch {
    // What the caller's function threw may hold anything, the key included.
    throw refuseConfig(provider, `the function in \`${provider.key.setting}\` failed`, operation)
  }
  return readKey(provider, key, operation)
}
