import type { Summary } from './statistics.ts'

/** Writes what several rounds gave: `1.42 [1.38–1.51]`. */
export function formatSummary({ median, min, max }: Summary, digits = 2): string {
  const [middle, least, most] = [median, min, max].map((value) => value.toFixed(digits))
  return `${middle} [${least}–${most}]`
}

/** Writes bytes as kilobytes of 1000 bytes: `12.3`. */
export function formatKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
