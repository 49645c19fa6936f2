/** What a number has to be: a time, or how many there are of something. */
export type NumberRule = 'milliseconds' | 'from 0' | 'from 1'

/** Says what is wrong with a number; undefined when nothing is. `NaN` is what could not be read. */
export function checkNumber(rule: NumberRule, value: number): string | undefined {
  if (rule === 'milliseconds') {
    return value > 0 ? undefined : 'This must be a number of milliseconds, more than 0'
  }
  const least = rule === 'from 0' ? 0 : 1
  return Number.isInteger(value) && value >= least
    ? undefined
    : `This must be a whole number, from ${least} on`
}
