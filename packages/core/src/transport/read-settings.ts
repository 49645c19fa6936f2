import { checkBaseUrl } from './check-base-url.ts'
import type { Check } from './checks.ts'
import {
  checkAll,
  checkNothing,
  checkCount,
  checkDuration,
  checkFlag,
  checkFunction,
  checkPositiveCount,
  checkSize,
  checkToken,
} from './checks.ts'
import type { ClientSettings } from './client-settings.ts'
import type { CompleteClock } from './clock.ts'
import { checkClock, completeClock } from './clock.ts'
import { copyOwn } from './copy-own.ts'
import { Limiter } from './limiter.ts'
import { createMasker } from './masker.ts'
import type { Provider } from './provider.ts'
import { readHeaders } from './read-headers.ts'
import type { KeySource } from './read-key.ts'
import { givesKey, readKey } from './read-key.ts'
import { refuseConfig } from './refuse-config.ts'
import { isBrowser, readEnvironment } from './runtime.ts'

/** Settings that have been checked, with the defaults in place. */
export interface ReadSettings {
  readonly baseUrl: string
  readonly key: KeySource
  readonly fetch: ClientSettings['fetch']
  readonly timeout: number
  readonly deadline: number
  readonly maxRetries: number
  readonly maxResponseBytes: number
  readonly limiter: Limiter | undefined
  readonly onEvent: ClientSettings['onEvent']
  /** The headers that the caller gave. */
  readonly headers: Readonly<Record<string, string>>
  /** Those, and the client's own that are the same in every request. */
  readonly sentHeaders: Readonly<Record<string, string>>
  readonly clock: CompleteClock
  /** The settings as they were given or read from the environment, for the provider's own. */
  readonly given: Readonly<Record<string, unknown>>
}

const SETTINGS: Readonly<Record<keyof ClientSettings, Check>> = {
  baseUrl: checkBaseUrl,
  fetch: checkFunction,
  timeout: checkDuration,
  deadline: checkDuration,
  maxRetries: checkCount,
  maxConcurrent: checkPositiveCount,
  maxPerSecond: checkPositiveCount,
  maxResponseBytes: checkSize,
  onEvent: checkFunction,
  headers: checkNothing,
  dangerouslyAllowBrowser: checkFlag,
  userAgentSuffix: checkToken,
  clock: checkClock,
}

const MEBIBYTE = 1024 * 1024

/**
 * Reads the settings of a client.
 *
 * @throws {ConfigError} when one of them is missing or wrong.
 */
export function readSettings(provider: Provider, input: ClientSettings): ReadSettings {
  const fail = (message: string): never => {
    // A key or a token may stand in the place of a name.
    throw refuseConfig(provider, createMasker(provider).mask(message))
  }
  const given = copyOwn(input)
  if (!given) return fail('settings must be an object')
  const { setting, variable } = provider.key
  const problem = checkAll(
    given,
    { ...SETTINGS, ...provider.settings, [setting]: checkNothing },
    'a setting',
  )
  if (problem) return fail(problem)
  // They were checked just now; the provider's own stand beside them.
  const settings = given as ClientSettings

  const need = (name: string, variable: string): unknown => {
    // Null is no value, and must not become the one in the environment.
    const { [name]: value = readEnvironment(variable) } = given
    if (value !== undefined) return value
    return fail(`\`${name}\` is missing: set it, or ${variable} in the environment`)
  }
  const source = need(setting, variable)
  const key = givesKey(source) ? source : readKey(provider, source)
  for (const [name, own] of Object.entries(provider.required ?? {})) {
    given[name] = need(name, own)
    // What came from the environment was not among the settings that were checked.
    const flaw = provider.settings[name]?.(given[name])
    if (flaw) return fail(`\`${name}\` ${flaw}`)
  }
  if (isBrowser() && !settings.dangerouslyAllowBrowser) {
    return fail(
      'this is a browser, where every visitor can read the key. Call the API from a server; ' +
        '`dangerouslyAllowBrowser: true` is for pages that only you can open',
    )
  }

  const address = settings.baseUrl ?? provider.baseUrl(given)
  if (address === undefined) return fail(provider.noBaseUrl ?? '`baseUrl` is missing')
  const headers = readHeaders(settings.headers, provider)
  if (typeof headers === 'string') return fail(headers)

  const { maxConcurrent, maxPerSecond } = settings
  const isLimited = maxConcurrent !== undefined || maxPerSecond !== undefined
  const suffix = settings.userAgentSuffix ? ` ${settings.userAgentSuffix}` : ''
  return {
    baseUrl: new URL(address).href.replace(/\/+$/, ''),
    key,
    fetch: settings.fetch,
    timeout: settings.timeout ?? 30_000,
    deadline: settings.deadline ?? 90_000,
    maxRetries: settings.maxRetries ?? 2,
    maxResponseBytes: settings.maxResponseBytes ?? 8 * MEBIBYTE,
    limiter: isLimited ? new Limiter({ maxConcurrent, maxPerSecond }) : undefined,
    onEvent: settings.onEvent,
    headers,
    sentHeaders: {
      accept: 'application/json',
      // Browsers keep the header to themselves, and some ask the server before they send it.
      ...(isBrowser() ? {} : { 'user-agent': `${provider.userAgent}${suffix}` }),
      ...headers,
    },
    clock: completeClock(settings.clock),
    given,
  }
}
