import { markdownTable } from 'markdown-table'
import type { Job } from '../../programs/run-jobs.mjs'
import type { Failure } from '../failures/failure.ts'
import { failures } from '../failures/failures.ts'
import type { Finding } from '../trials/run-ours.ts'
import { describeFinding } from './describe-finding.ts'

/** A client's column: how its calls went, or in words why it made none. */
export interface Column {
  readonly name: string
  readonly provider: Job['provider']
  readonly operation: Job['operation']
  readonly findings: readonly Finding[] | string
}

/** Writes the table of one operation: a row for each failure, a column for each client. */
export function formatClients(columns: readonly Column[]): string {
  const header = ['failure', ...columns.map(({ name }) => name)]
  const rows = failures.map((failure) => {
    const cells = columns.map((column) => formatCell(column, failure))
    return [failure.name].concat(cells)
  })
  return markdownTable([header, ...rows])
}

function formatCell({ findings, provider, operation }: Column, failure: Failure): string {
  if (typeof findings === 'string') return findings
  const finding = findings.find(
    ({ trial }) =>
      trial.failure === failure && trial.job.provider === provider && trial.operation === operation,
  )
  return finding ? describeFinding(finding) : ''
}
