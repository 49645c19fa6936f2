/**
 * Writes a table in Markdown, its columns padded to be read in a terminal as well.
 *
 * @param header - The columns' names.
 * @param rows - The rows; what a short one leaves out is empty.
 */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const formatRow = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
  const rule = widths.map((width) => '-'.repeat(width))
  return [header, rule, ...rows].map((row) => `${formatRow(row)}\n`).join('')
}
