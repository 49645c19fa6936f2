import type { Outcome } from '../calls/carry-out.ts'
import type { DemoCell, DemoFailure, DemoReport, DemoSettlement } from './demo-report.ts'
import type { Look, Painter } from './painter.ts'
import { summarize } from './summarize.ts'
import { wrap } from './wrap.ts'

/** The widths of the table's columns, which make 99 characters with two sides. */
const WIDTHS = { topic: 9, call: 31, time: 4, attempts: 9, gap: 2 } as const
const SIDE_WIDTH = WIDTHS.call + WIDTHS.time + WIDTHS.attempts
const MARGIN = ' '.repeat(WIDTHS.topic)
const TEXT_WIDTH = 98

/** The colours that the sides take in turn. */
const SIDE_LOOKS: readonly Look[] = ['blue', 'yellow', 'cyan']

/** Writes a report: a table of the calls, and the errors below it. */
export function writeReport({ sides, rows, failures }: DemoReport, paint: Painter): string {
  const lookOf = (index: number): Look => SIDE_LOOKS[index % SIDE_LOOKS.length] ?? 'blue'
  const heads = sides.map(({ mark, name, packageName }, index) => {
    const packageAt = WIDTHS.call - mark.length - name.length - 3
    const title = `${paint(lookOf(index), mark)} ${paint('bold', name)}`
    const columns = 'ms'.padStart(WIDTHS.time) + 'attempts'.padStart(WIDTHS.attempts)
    return `${title}  ${paint('dim', packageName.padEnd(packageAt) + columns)}`
  })
  const width = WIDTHS.topic + sides.length * (SIDE_WIDTH + WIDTHS.gap) - WIDTHS.gap
  const rule = paint('dim', '─'.repeat(width))
  const lines = rows.flatMap(({ topic, cells }) => {
    const written = cells.map((cell) => writeCell(cell, paint))
    return [
      joinCells(
        paint('bold', topic.name.padEnd(WIDTHS.topic)),
        written.map(([call]) => call),
      ),
      joinCells(
        MARGIN,
        written.map(([, result]) => result),
      ),
    ]
  })
  const errors = failures.flatMap((failure) =>
    writeFailure(failure, lookOf(sides.indexOf(failure.side)), paint),
  )
  const names = sides.map(({ name }) => name).join(' and ')
  return [
    '',
    paint('bold', `Customers at ${names}${sides.length > 1 ? ', side by side' : ''}`),
    '',
    joinCells(MARGIN, heads),
    rule,
    ...lines,
    rule,
    '',
    ...errors,
  ].join('\n')
}

function joinCells(first: string, cells: readonly string[]): string {
  return (first + cells.join(' '.repeat(WIDTHS.gap))).trimEnd()
}

/** Writes the two lines of a call, each as wide as its column. */
function writeCell(cell: DemoCell, paint: Painter): readonly [string, string] {
  if (typeof cell === 'string') {
    return [paint('dim', `– ${cell}`.padEnd(SIDE_WIDTH)), ' '.repeat(SIDE_WIDTH)]
  }
  const { endpoint, outcome } = cell
  const call = `${endpoint.method} ${endpoint.path}`.padEnd(WIDTHS.call)
  const time = Math.max(1, Math.round(outcome.milliseconds))
  const numbers =
    String(time).padStart(WIDTHS.time) + String(outcome.attempts.length).padStart(WIDTHS.attempts)
  return [call + paint('dim', numbers), writeResult(outcome, paint)]
}

function writeResult(outcome: Outcome, paint: Painter): string {
  const [sign, text] = outcome.ok
    ? [paint('green', '✓'), `${outcome.status} ${summarize(outcome.value)}`]
    : [paint('red', '✕'), outcome.error.name]
  return `${sign} ${text.slice(0, SIDE_WIDTH - 2).padEnd(SIDE_WIDTH - 2)}`
}

function writeFailure(
  { side, story, endpoint, outcome, settled }: DemoFailure,
  look: Look,
  paint: Painter,
): readonly string[] {
  const name = outcome.ok ? 'no error' : outcome.error.name
  const {
    kind,
    code,
    status,
    outcome: effect,
    retryable,
    message = '',
  } = outcome.ok ? {} : outcome.error
  const facts = [
    ['kind', kind],
    ['status', status],
    ['code', code],
    ['outcome', effect],
    ['retryable', retryable ? 'yes' : 'no'],
    ['attempts', outcome.attempts.length],
  ].filter(([, fact]) => fact !== undefined)
  return [
    `${paint(look, side.mark)} ${endpoint.operation}, ${story}: ${paint('red', name)}`,
    ...wrap(message, TEXT_WIDTH).map((line) => `  ${line}`),
    `  ${paint('dim', facts.map((fact) => fact.join(' ')).join(' · '))}`,
    ...(settled ? [writeSettlement(settled, paint)] : []),
    '',
  ]
}

function writeSettlement({ story, outcome }: DemoSettlement, paint: Painter): string {
  const attempts = paint('dim', `· attempts ${outcome.attempts.length}`)
  return `  ${story}: ${writeResult(outcome, paint).trimEnd()} ${attempts}`
}
