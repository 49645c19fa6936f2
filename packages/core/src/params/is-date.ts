/** Tells whether a value is a `Date`, of whichever realm: Jest runs each test in one of its own. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}
