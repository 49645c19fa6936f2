import { markdownTable } from 'markdown-table'
import type { Failure } from '../failures/failure.ts'
import type { Runtime } from '../runtimes/runtime.ts'
import { judge } from '../trials/judge.ts'
import type { Finding } from '../trials/run-ours.ts'

/** A runtime, and how our calls went in it. */
export interface RuntimeColumn {
  readonly runtime: Runtime
  readonly findings: readonly Finding[]
}

/**
 * Writes what our errors say of a create in each runtime. A number leads to the reason why a call
 * ended otherwise than where the runtime tells everything; what is wrong is bold.
 */
export function formatRuntimes(
  failures: readonly Failure[],
  columns: readonly RuntimeColumn[],
): string {
  const reasons: string[] = []
  const header = ['failure', ...columns.map(({ runtime }) => runtime.name)]
  const rows = failures.map((failure) => {
    const cells = columns.map((column) => formatCell(column, failure, reasons))
    return [failure.name].concat(cells)
  })
  const notes = reasons.map((reason, index) => `${index + 1}. ${reason}`)
  return [markdownTable([header, ...rows]), '', ...notes].join('\n')
}

/** Adds what reasons it gives to those that there are. */
function formatCell(
  { runtime, findings }: RuntimeColumn,
  failure: Failure,
  reasons: string[],
): string {
  const marks = new Set<number>()
  const wrong: string[] = []
  let said = ''
  for (const finding of findings) {
    const { trial } = finding
    if (trial.failure !== failure) continue
    const { actual, allowance, problems } = judge(finding, runtime.kind)
    if (trial.operation === 'create') said ||= actual.outcome ?? actual.ending
    if (problems.length > 0) wrong.push(`${trial.job.provider} ${trial.operation}`)
    if (!allowance) continue
    if (!reasons.includes(allowance.reason)) reasons.push(allowance.reason)
    marks.add(reasons.indexOf(allowance.reason) + 1)
  }
  const numbers = marks.size > 0 ? ` (${[...marks].join(', ')})` : ''
  return `${said}${numbers}${wrong.length > 0 ? ` **wrong: ${wrong.join(', ')}**` : ''}`
}
