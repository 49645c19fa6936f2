import { ConfigError } from '../errors/config-error.ts'
import type { Provider } from './provider.ts'
import { checkKey, normaliseKey } from './read-settings.ts'

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
