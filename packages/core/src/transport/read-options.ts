import type { Check } from './checks.ts'
import { checkAll, checkCount, checkDuration, checkNothing, mustBe } from './checks.ts'
import { copyOwn } from './copy-own.ts'
import type { Endpoint } from './endpoint.ts'
import type { Provider } from './provider.ts'
import type { RequestOptions } from './request-options.ts'

const OPTIONS: Readonly<Record<keyof RequestOptions, Check>> = {
  signal: mustBe('an AbortSignal', isSignal),
  timeout: checkDuration,
  deadline: checkDuration,
  maxRetries: checkCount,
  headers: checkNothing,
  extraParams: mustBe(
    'an object, or pairs of a name and a value',
    (value) => typeof value === 'object' && value !== null,
  ),
}

/** Told by its parts: another realm's signal is as good as ours. */
function isSignal(value: unknown): boolean {
  try {
    const { aborted, addEventListener, removeEventListener } = value as Partial<AbortSignal>
    const isTarget = [addEventListener, removeEventListener].every(
      (one) => typeof one === 'function',
    )
    return typeof aborted === 'boolean' && isTarget
  } catch {
    return false
  }
}

/** Reads the options of a call; gives them, or a sentence about the first that is wrong. */
export function readOptions(
  provider: Provider,
  endpoint: Endpoint,
  input: unknown,
): (RequestOptions & Record<string, unknown>) | string {
  if (input === undefined) return {}
  const options = copyOwn(input)
  if (!options) return 'options must be an object'
  const checks = {
    ...OPTIONS,
    ...provider.options,
    ...endpoint.options,
    [provider.key.setting]: checkNothing,
  }
  return checkAll(options, checks, 'an option') ?? options
}
