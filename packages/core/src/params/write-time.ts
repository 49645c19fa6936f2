/**
 * Writes a time in ISO 8601. The providers write whole seconds, so milliseconds are written only
 * where there are some.
 *
 * @param time - A `Date`, or milliseconds since 1970.
 */
export function writeTime(time: Date | number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z')
}
