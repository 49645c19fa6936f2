/** Shows a key, or `…` where it does not look like one: a value in a key's place must not leak. */
export function showKey(key: unknown): string {
  const text = String(key)
  return text === '' || isNameable(text) ? text : '…'
}

/** Tells whether a key looks like one, so that it may be named. */
export function isNameable(key: string): boolean {
  return /^[A-Za-z0-9_.[\]-]{1,40}$/.test(key) && !/\d{7}/.test(key)
}
