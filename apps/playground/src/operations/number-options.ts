import type { NumberRule } from '../form/check-number.ts'
import { checkNumber } from '../form/check-number.ts'
import type { ShownOptions } from './operation.ts'

/** An option of every call that is a number. */
export interface NumberOption {
  readonly name: Exclude<keyof ShownOptions, 'reconcile'>
  readonly rule: NumberRule
  readonly label: string
  /** What holds where it is not given. */
  readonly placeholder: string
}

/** The options that are numbers, in the order of their form. */
export const numberOptions: readonly NumberOption[] = [
  {
    name: 'timeout',
    rule: 'milliseconds',
    label: 'Timeout of an attempt, ms',
    placeholder: '30000',
  },
  {
    name: 'deadline',
    rule: 'milliseconds',
    label: 'Deadline of the call, ms',
    placeholder: '90000',
  },
  { name: 'maxRetries', rule: 'from 0', label: 'Retries at most', placeholder: '2' },
]

/** Tells whether each option is a number that it may be. */
export function areRight(options: ShownOptions): boolean {
  return numberOptions.every(({ name, rule }) => {
    const value = options[name]
    return value === undefined || checkNumber(rule, value) === undefined
  })
}
