import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from '../../programs/run-jobs.mjs'
import { always, nothing } from '../failures/answers.ts'
import type { Failure } from '../failures/failure.ts'
import { failures } from '../failures/failures.ts'
import { runProcess } from '../runtimes/run-process.ts'
import { serve } from '../servers/scripted-server.ts'
import { openTrial } from '../trials/open-trial.ts'
import { freeze, type Finding } from '../trials/run-ours.ts'
import type { Peer } from './peer.ts'

const PROGRAM = fileURLToPath(new URL('../../programs/peers/main.mjs', import.meta.url))

/** A call that does not end in this time hangs, in milliseconds. */
const LIMIT_MS = 3_000

/** How many processes run at a time. */
const LANES = 4

/**
 * Puts a client of others through everything, in a process of its own for each failure, since some
 * change what all share and some end their process.
 *
 * @returns How its calls went, or in words why it cannot make any.
 */
export async function runPeer(peer: Peer): Promise<readonly Finding[] | string> {
  if (peer.isBoundTo443 && !(await canUse443())) {
    return 'cannot be pointed at loopback: it needs port 443, which is not ours here'
  }
  const directory = await mkdtemp(join(tmpdir(), 'x-drill-'))
  // One of them reads this where it runs.
  await writeFile(join(directory, 'package.json'), '{"name":"drill","version":"0.0.0"}')
  const findings: Finding[][] = []
  const waiting = failures.map((failure, index) => ({ failure, index }))
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      findings[next.index] = await runFailure(peer, next.failure, next.index, directory)
    }
  }
  try {
    await Promise.all(Array.from({ length: LANES }, lane))
    return findings.flat()
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function runFailure(
  { name, provider, isBoundTo443 }: Peer,
  failure: Failure,
  index: number,
  directory: string,
): Promise<Finding[]> {
  // Every address in 127.0.0.0/8 is loopback, so each call can have its own port 443.
  const addressOf = (call: number): string | undefined =>
    isBoundTo443 ? `127.0.0.${2 + 2 * index + call}` : undefined
  const facts = { failure, provider }
  const trials = await Promise.all([
    openTrial({ ...facts, operation: 'create', ownAddress: addressOf(0) }),
    openTrial({ ...facts, operation: 'read', ownAddress: addressOf(1) }),
  ])
  const trusts = isBoundTo443 && failure.setting !== 'self_signed'
  try {
    const reports = await runProcess(
      {
        executable: process.execPath,
        args: [PROGRAM, name],
        directory,
        environment: trusts ? { NODE_TLS_REJECT_UNAUTHORIZED: '0' } : {},
      },
      { jobs: trials.map(({ job }) => job), lanes: trials.length, limitMs: LIMIT_MS },
    ).catch(() => ({}))
    // The program is ours, and its types are checked.
    const byId = reports as Record<string, Report>
    return trials.map((trial) => ({
      trial: freeze(trial),
      report: byId[trial.job.id] ?? { ending: 'crashes' },
    }))
  } finally {
    await Promise.all(trials.map(({ close }) => close()))
  }
}

async function canUse443(): Promise<boolean> {
  try {
    const server = await serve(always(nothing('end')), { host: '127.0.0.2', port: 443 })
    await server.close()
    return true
  } catch {
    return false
  }
}
