import { writeSection } from '@x/shared/readme-section'
import { failures } from './failures/failures.ts'
import { http2Failures } from './failures/http2-failures.ts'
import { peers } from './peers/peer.ts'
import { runPeer } from './peers/run-peer.ts'
import { findRuntimes } from './runtimes/find-runtimes.ts'
import { isRuntime } from './runtimes/runtime.ts'
import { speaksHttp2 } from './runtimes/speaks-http2.ts'
import { formatClients, type Column } from './tables/client-tables.ts'
import { formatRuntimes, type RuntimeColumn } from './tables/runtime-table.ts'
import { runOurs } from './trials/run-ours.ts'

const runtimes = await findRuntimes()
const columns: RuntimeColumn[] = []
const http2Columns: RuntimeColumn[] = []
const without: string[] = []
for (const runtime of runtimes.filter(isRuntime)) {
  process.stderr.write(`ours in ${runtime.name} …\n`)
  columns.push({ runtime, findings: await runOurs(runtime, failures) })
  if (await speaksHttp2(runtime)) {
    http2Columns.push({ runtime, findings: await runOurs(runtime, http2Failures) })
  } else {
    without.push(`${runtime.name}: speaks no HTTP/2.`)
  }
}
// The first runtime is the one that runs this, and the others' clients.
const findings = columns[0]?.findings ?? []
const ours = [
  { name: '@x/omise', provider: 'omise', findings },
  { name: '@x/juspay', provider: 'juspay', findings },
] as const

const others: Omit<Column, 'operation'>[] = []
for (const peer of peers) {
  process.stderr.write(`${peer.name} …\n`)
  others.push({ name: peer.name, provider: peer.provider, findings: await runPeer(peer) })
}

const compare = (operation: 'create' | 'read'): string =>
  formatClients([...ours, ...others].map((each) => Object.assign({ operation }, each)))
const writes: readonly Column[] = [
  { name: '@x/omise, update', provider: 'omise', operation: 'update', findings },
  { name: '@x/omise, destroy', provider: 'omise', operation: 'destroy', findings },
  { name: '@x/juspay, update', provider: 'juspay', operation: 'update', findings },
]
const missing = runtimes.flatMap((each) =>
  isRuntime(each) ? [] : [`${each.name}: ${each.missing}.`],
)
const report = [
  '## A create',
  compare('create'),
  '## A read',
  compare('read'),
  '## A write that may be repeated',
  formatClients(writes),
  '## Our create in every runtime',
  formatRuntimes(failures, columns),
  ...missing,
  '## Our create over HTTP/2',
  formatRuntimes(http2Failures, http2Columns),
  ...without,
].join('\n\n')
process.stdout.write(`${report}\n`)
await writeSection(new URL('../README.md', import.meta.url), 'drill', report)
