import { beforeAll, describe, expect, it } from 'vitest'
import type { Failure } from './failures/failure.ts'
import { failures } from './failures/failures.ts'
import { http2Failures } from './failures/http2-failures.ts'
import { findRuntimes } from './runtimes/find-runtimes.ts'
import { isRuntime, type Runtime } from './runtimes/runtime.ts'
import { speaksHttp2 } from './runtimes/speaks-http2.ts'
import { judge } from './trials/judge.ts'
import { runOurs, type Finding } from './trials/run-ours.ts'

const runtimes = await findRuntimes()
const drills: { title: string; runtime: Runtime; drilled: readonly Failure[] }[] = []
for (const runtime of runtimes) {
  if (isRuntime(runtime)) {
    drills.push({ title: runtime.name, runtime, drilled: failures })
    if (await speaksHttp2(runtime)) {
      drills.push({ title: `${runtime.name}, over HTTP/2`, runtime, drilled: http2Failures })
    } else {
      process.stdout.write(`${runtime.name}: speaks no HTTP/2\n`)
    }
  } else {
    process.stdout.write(`${runtime.name}: ${runtime.missing}\n`)
  }
}

describe.each(drills)('our clients in $title', ({ runtime, drilled }) => {
  let findings: readonly Finding[] = []

  beforeAll(async () => {
    findings = await runOurs(runtime, drilled)
  })

  it.each(drilled)('do what is right about: $name', (failure) => {
    const met = findings.filter(({ trial }) => trial.failure === failure)
    const problems = met.flatMap((finding) =>
      judge(finding, runtime.kind).problems.map((problem) => `${finding.trial.job.id}: ${problem}`),
    )
    expect(met).not.toHaveLength(0)
    expect(problems).toEqual([])
  })
})
