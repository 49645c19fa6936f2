/** Writes a time as Omise does. Recorded: whole seconds in UTC, with a `Z`. */
export function writeTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
