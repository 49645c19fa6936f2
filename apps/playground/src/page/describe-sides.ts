/**
 * Says which sides have a call: all of them, or only some.
 *
 * @param isCommon - Whether one form is for all of them.
 */
export function describeHaving(
  names: readonly string[],
  isAll: boolean,
  isCommon: boolean,
): string {
  const list = new Intl.ListFormat('en').format(names)
  if (isAll && isCommon) return `What you type goes to ${list}, to each in its own words.`
  if (isAll) return `${list} have this call.`
  return `Only ${list} ${names.length === 1 ? 'has' : 'have'} this call.`
}

/** Says what the button does that runs a call at the sides that have it. */
export function describeRun(names: readonly string[]): string {
  if (names.length > 2) return 'Run all'
  return names.length === 2 ? 'Run both' : `Run ${names.join('')}`
}
