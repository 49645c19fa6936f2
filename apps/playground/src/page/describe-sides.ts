/** Says which sides have a call: all of them, or only some. */
export function describeHaving(names: readonly string[], isAll: boolean): string {
  const list = new Intl.ListFormat('en').format(names)
  if (isAll) return `${list} have this call.`
  return `Only ${list} ${names.length === 1 ? 'has' : 'have'} this call.`
}

/** Says what the button does that runs a call at the sides that have it. */
export function describeRun(names: readonly string[]): string {
  if (names.length > 2) return 'Run all'
  return names.length === 2 ? 'Run both' : `Run ${names.join('')}`
}
