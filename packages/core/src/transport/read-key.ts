import { ConfigError } from '../errors/config-error.ts'
import type { Provider } from './provider.ts'
import { checkKey, normaliseKey } from './read-settings.ts'

/**
 * Reads a key, which may be a function that gives it.
 *
 * @throws {ConfigError} when the function fails, or what it gives is no key.
 */
export async function readKey(
  provider: Provider,
  operation: string,
  key: unknown,
): Promise<string> {
  const { name, title } = provider
  const fail = (problem: string): never => {
    throw new ConfigError(`${operation} was not sent: ${title}: ${problem}`, {
      provider: name,
      operation,
    })
  }
  let value = key
  if (typeof value === 'function') {
    try {
      value = await (value as () => unknown)()
    } catch {
      // What the caller's function threw may hold anything, the key included.
      return fail(`the function in \`${provider.key.setting}\` failed`)
    }
  }
  const problem = checkKey(provider, value)
  return problem ? fail(problem) : String(normaliseKey(provider, value))
}
