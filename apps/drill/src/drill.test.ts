import { beforeAll, describe, expect, it } from 'vitest'
import { failures } from './failures/failures.ts'
import { findRuntimes } from './runtimes/find-runtimes.ts'
import { isRuntime } from './runtimes/runtime.ts'
import { judge } from './trials/judge.ts'
import { runOurs, type Finding } from './trials/run-ours.ts'

const runtimes = await findRuntimes()

const missing = runtimes.flatMap((each) =>
  isRuntime(each) ? [] : [`${each.name}: ${each.missing}\n`],
)
process.stdout.write(missing.join(''))

describe.each(runtimes.filter(isRuntime))('our clients in $name', (runtime) => {
  let findings: readonly Finding[] = []

  beforeAll(async () => {
    findings = await runOurs(runtime)
  })

  it.each(failures)('do what is right about: $name', (failure) => {
    const met = findings.filter(({ trial }) => trial.failure === failure)
    const problems = met.flatMap((finding) =>
      judge(finding, runtime.kind).problems.map((problem) => `${finding.trial.job.id}: ${problem}`),
    )
    expect(met).not.toHaveLength(0)
    expect(problems).toEqual([])
  })
})
