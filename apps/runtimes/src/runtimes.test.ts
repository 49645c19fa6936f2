import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDenoRuntime } from './deno-runtime.ts'
import { findUnused } from './find-unused.ts'
import { formatTable } from './format-table.ts'
import { installAlone, type Project } from './install-alone.ts'
import { findNodeRuntimes } from './node-runtimes.ts'
import { pack } from './pack.ts'
import { providers } from './provider.ts'
import { findStrayFiles, listFiles } from './published-files.ts'
import { isRuntime } from './runtime.ts'
import { findWorkerdRuntime } from './workerd-runtime.ts'

const runtimes = [...(await findNodeRuntimes()), findDenoRuntime(), findWorkerdRuntime()]

let workplace = ''
let core = ''

beforeAll(async () => {
  workplace = await realpath(await mkdtemp(join(tmpdir(), 'x-runtimes-')))
  core = await pack('core', workplace)
})

afterAll(() => rm(workplace, { recursive: true, force: true, maxRetries: 3 }))

describe.each(providers)('@x/$name, packed and installed alone,', (provider) => {
  const rows: string[][] = []
  let project: Project = { directory: '', installed: [] }

  beforeAll(async () => {
    const own = await pack(provider.name, workplace)
    project = await installAlone(provider.name, { own, core }, join(workplace, provider.name))
  })

  afterAll(() => {
    const missing = runtimes.flatMap((each) => (isRuntime(each) ? [] : [[each.name, each.missing]]))
    const table = formatTable(['runtime', ...provider.checks], [...rows, ...missing])
    process.stdout.write(`\n@x/${provider.name}, from the tarball\n\n${table}\n`)
  })

  it('brings core, ky and valibot, and nothing else', () => {
    expect(project.installed).toEqual(['@x/core', `@x/${provider.name}`, 'ky', 'valibot'])
  })

  it.each(['core', provider.name])(
    'holds no test, fixture or configuration in @x/%s',
    async (name) => {
      const files = await listFiles(join(project.directory, 'node_modules/@x', name))
      expect(files).toContain('dist/index.js')
      expect(files).toContain('LICENSE')
      expect(findStrayFiles(files)).toEqual([])
    },
  )

  it.each(runtimes.filter(isRuntime))('runs in $name, over a real socket', async (runtime) => {
    const row = [runtime.name, 'does not run']
    rows.push(row)
    const service = await provider.serve()
    try {
      const results = await runtime.run(project, provider.name, service.settings)
      row.splice(1, 1, ...provider.checks.map((check) => results[check] ?? 'not run'))
      expect(results).toEqual(Object.fromEntries(provider.checks.map((check) => [check, 'ok'])))
      expect(findUnused(provider.endpoints, service.requests())).toEqual([])
    } finally {
      await service.close()
    }
  })
})
