import { ConfigError } from '../errors/config-error.ts'
import { checkToken } from './checks.ts'
import type { Provider } from './provider.ts'

/** A key, or what gives it at each call. */
export type KeySource = string | (() => string | Promise<string>)

/**
 * Reads a key, as it is sent.
 *
 * @throws {ConfigError} when it is none.
 */
export function readKey(provider: Provider, operation: string, key: unknown): string {
  const problem = checkKey(provider, key)
  if (problem) throw refuse(provider, operation, problem)
  return String(normaliseKey(provider, key))
}

/**
 * Asks the caller's function for a key.
 *
 * @throws {ConfigError} when the function fails, or what it gives is no key.
 */
export async function askKey(
  provider: Provider,
  operation: string,
  ask: () => unknown,
): Promise<string> {
  let key: unknown
  try {
    key = await ask()
  } catch {
    // What the caller's function threw may hold anything, the key included.
    throw refuse(provider, operation, `the function in \`${provider.key.setting}\` failed`)
  }
  return readKey(provider, operation, key)
}

function refuse({ name, title }: Provider, operation: string, problem: string): ConfigError {
  const message = `${operation} was not sent: ${title}: ${problem}`
  return new ConfigError(message, { provider: name, operation })
}

/** Gives a key as it is sent: some are kept together with what is no part of them. */
function normaliseKey(provider: Provider, key: unknown): unknown {
  const { normalise } = provider.key
  return typeof key === 'string' && normalise ? normalise(key) : key
}

/** Checks a key; gives what is wrong with it, never the key itself. */
export function checkKey(provider: Provider, key: unknown): string | undefined {
  const { setting, check } = provider.key
  const own = normaliseKey(provider, key)
  const problem = checkToken(own) ?? check?.(own)
  return problem && `\`${setting}\` ${problem}`
}

/** Tells whether a setting is a key, or what gives one. */
export function isKeySource(key: unknown): key is KeySource {
  return typeof key === 'string' || typeof key === 'function'
}
