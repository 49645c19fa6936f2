import { ConfigError } from '../errors/config-error.ts'
import type { Provider } from './provider.ts'

/**
 * Makes the error for a setting or an option that is missing or wrong.
 *
 * @param operation - The operation that it is for; absent while a client is being made.
 */
export function refuseConfig(
  { name, title }: Provider,
  problem: string,
  operation?: string,
): ConfigError {
  const what = operation === undefined ? title : `${operation} was not sent`
  return new ConfigError(`${what}: ${problem}`, { provider: name, operation })
}
