import { isHttp2 } from '../servers/script.ts'
import type { Finding } from '../trials/run-ours.ts'

/** Says in a table's cell how a call went: `1×, HTTPError 503`. What is bad is bold. */
export function describeFinding(finding: Finding): string {
  const { trial, report } = finding
  const leaks = report.leaks?.length ? [`**shows ${report.leaks.join(', ')}**`] : []
  return [`${trial.sends()}×`, describeEnding(finding), ...leaks, ...describeStrayed(finding)].join(
    ', ',
  )
}

function describeEnding(finding: Finding): string {
  const { report } = finding
  switch (report.ending) {
    case 'crashes':
      return '**ends the process**'
    case 'hangs':
      return '**hangs**'
    case 'succeeds':
      return report.isCustomer ? 'the customer' : '**taken for a customer**'
    case 'fails': {
      const status = report.status === undefined ? describeLost(finding) : ` ${report.status}`
      return [`${report.name}${status}`, report.outcome].filter(Boolean).join(', ')
    }
  }
}

/** Says that a status came and that the error does not tell it. */
function describeLost({ trial, report }: Finding): string {
  const { failure, service } = trial
  const script = failure.script(service, '')
  // Ours alone meet HTTP/2, and their errors tell every status.
  if (isHttp2(script)) return ''
  const { steps } = script
  const requests = trial.sends() + (failure.warmUp ? 1 : 0)
  const answered = requests > 0 ? steps[Math.min(requests, steps.length) - 1] : undefined
  const text = Buffer.from(answered?.bytes ?? []).toString('latin1')
  const [, status] = /^HTTP\/1\.1 (\d+)/.exec(text) ?? []
  return status === undefined || report.outcome !== undefined ? '' : ` (${status} lost)`
}

function describeStrayed({ trial }: Finding): string[] {
  const [request] = trial.strayed()
  if (!request) return []
  const { headers, method } = request
  const brought = [
    ...('authorization' in headers ? ['the key'] : []),
    ...(Number(headers['content-length'] ?? 0) > 0 ? ['the body'] : []),
  ]
  const what = brought.length > 0 ? ` with ${brought.join(' and ')}` : ''
  return [`**follows as ${method}${what}**`]
}
