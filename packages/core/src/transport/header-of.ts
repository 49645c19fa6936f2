/**
 * Reads a header.
 *
 * @returns Its value; undefined without one, and where a `fetch` of the user's own has another kind of
 *   headers, such as a `Map` with something else in it.
 */
export function headerOf(headers: Headers, name: string): string | undefined {
  const value: unknown = headers.get(name)
  return typeof value === 'string' ? value : undefined
}
