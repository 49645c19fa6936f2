import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSection } from '@x/shared/readme-section'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from './bundle.ts'
import { compile, webTypes } from './compile.ts'
import { declare } from './declare.ts'
import { findBrokenMaps } from './find-broken-maps.ts'
import { closeRuntimes, findRuntimes } from './find-runtimes.ts'
import { findStrangers } from './find-strangers.ts'
import { findUndocumented, readExports } from './find-undocumented.ts'
import { formatResults } from './format-results.ts'
import type { Project } from './install-alone.ts'
import { olderScript } from './older-script.ts'
import { openWorkplace, type Workplace } from './open-workplace.ts'
import { providers } from './provider.ts'
import { findStrayFiles, listFiles } from './published-files.ts'
import { runSuite } from './run-suite.ts'
import type { Results } from './results.ts'
import { isRuntime } from './runtime.ts'

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly types?: string }>>
}

const runtimes = await findRuntimes()

let workplace: Workplace

beforeAll(async () => {
  workplace = await openWorkplace()
})

afterAll(async () => {
  await workplace?.close()
  await closeRuntimes(runtimes)
})

describe.each(providers)('@x/$name, packed and installed alone,', (provider) => {
  const rows = new Map<string, Results>()
  let project: Project

  beforeAll(() => {
    const found = workplace.projects[provider.name]
    if (!found) throw new Error(`there is no project for ${provider.name}`)
    project = found
  })

  afterAll(() => {
    process.stdout.write(`\n${formatResults(provider, runtimes, rows)}\n`)
  })

  it('brings core, ky and valibot, and nothing else', () => {
    expect(project.installed).toEqual(['@x/core', `@x/${provider.name}`, 'ky', 'valibot'])
  })

  describe.each(['core', provider.name])('as @x/%s is published', (name) => {
    let directory = ''
    let files: string[] = []

    beforeAll(async () => {
      directory = join(project.directory, 'node_modules/@x', name)
      files = await listFiles(directory)
    })

    it('holds its papers, builds and types, and no source, test, fixture or configuration', () => {
      expect(files).toEqual(expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md']))
      expect(files).toEqual(expect.arrayContaining(['dist/index.d.ts', 'dist/index.js']))
      expect(findStrayFiles(files)).toEqual([])
    })

    it('names no source map that does not lead to a source', async () => {
      expect(await findBrokenMaps(directory, files)).toEqual([])
    })

    it('documents every export in its types', async () => {
      const read = (file: string): Promise<string> => readFile(join(directory, file), 'utf8')
      const { exports } = JSON.parse(await read('package.json')) as Manifest
      const entries = Object.values(exports).flatMap((target) => target.types ?? [])
      const names = await Promise.all(entries.map(read)).then((texts) => texts.flatMap(readExports))
      const types = await Promise.all(files.filter((file) => file.endsWith('.d.ts')).map(read))
      const exported = new Set(names)
      expect(exported).toContain(name === 'core' ? 'Transport' : 'Customers')
      expect(findUndocumented(types, exported)).toEqual([])
    })
  })

  it.each([
    { program: 'worker.mjs', format: 'esm' },
    { program: 'script.mjs', format: 'iife' },
  ] as const)('brings no other provider into a bundle ($format)', async ({ program, format }) => {
    const path = join(project.directory, 'programs', provider.name, program)
    const { code, modules } = await bundle(path, format)
    expect(findStrangers(modules, provider.name)).toEqual([])
    for (const { name } of providers.filter((each) => each !== provider)) {
      // "omise" is in "Promise", too.
      expect(code).not.toMatch(new RegExp(`(?<!pr)${name}`, 'i'))
    }
  })

  it.each(webTypes)('compiles strictly with the types of $name', async (types) => {
    await expect(compile(project, provider.name, types)).resolves.toBeUndefined()
  })

  it('has types that can be named where nothing but it can be imported', async () => {
    const declarations = await declare(project, provider.name)
    const names = declarations.matchAll(/(?:from |import\()['"]([^'"]+)['"]/g)
    const own = `@x/${provider.name}`
    expect(new Set(Array.from(names, ([, name]) => name))).toEqual(new Set([own, `${own}/testing`]))
  })

  it.each(runtimes.filter(isRuntime))('runs in $name, over real sockets', async (runtime) => {
    const { results, unused } = await runSuite(runtime, provider, project)
    rows.set(runtime.name, results)
    expect(results).toEqual(Object.fromEntries(provider.checks.map((check) => [check, 'ok'])))
    expect(unused).toEqual([])
  })

  it(`runs as ${olderScript.name}`, async () => {
    const { results } = await runSuite(olderScript, provider, project)
    expect(results).toEqual(Object.fromEntries(provider.checks.map((check) => [check, 'ok'])))
  })

  it('has a table of these runtimes and checks in the README', async () => {
    const tables = await readSection(new URL('../README.md', import.meta.url), 'table')
    const [, section = ''] = tables.split(`### @x/${provider.name}\n\n`)
    const [table = ''] = section.split('\n\n')
    const [header, , ...lines] = table.split('\n').map(readCells)
    expect(header).toEqual(['runtime', ...provider.checks])
    const names = lines.map(([name = '']) => withoutVersion(name))
    expect(names).toEqual(runtimes.map((runtime) => withoutVersion(runtime.name)))
  })
})

function readCells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

/** Other platforms have other versions. */
function withoutVersion(name: string): string {
  return name.replace(/ \d[\d.]*/, '')
}
