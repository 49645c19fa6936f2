import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createSides } from '../operations/create-sides.ts'
import { packages } from '../operations/packages.ts'
import { writeCatch } from './write-catch.ts'

/** The roots of the others: nothing is ever thrown that is only one of these. */
const ABSTRACT = new Set(['ApiError', 'SdkError'])

const cases = createSides().flatMap(({ packageName, operations }) => {
  const names = Object.keys(packages[packageName] ?? {}).filter(
    (name) => name.endsWith('Error') && !ABSTRACT.has(name),
  )
  return Array.from(operations.values()).flatMap((operation) =>
    names.map((name) => ({
      packageName,
      name,
      code: operation.code(operation.sample, { timeout: 300 }),
    })),
  )
})

const root = new URL('../../../../', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'playground-catch-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** Compiles programs as their users would, and gives what the compiler says. */
function compile(programs: readonly string[]): string {
  const at = (path: string): string => fileURLToPath(new URL(path, root))
  symlinkSync(at('apps/playground/node_modules'), join(folder, 'node_modules'), 'junction')
  const config = {
    extends: at('tsconfig.base.json'),
    compilerOptions: { typeRoots: [at('node_modules/@types')] },
    include: ['*.ts'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  for (const [index, program] of programs.entries()) {
    writeFileSync(join(folder, `program-${index}.ts`), program)
  }
  const manifest = createRequire(root).resolve('typescript/package.json')
  const compiler = join(dirname(manifest), 'bin/tsc')
  try {
    return execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
  } catch (error) {
    return String(error instanceof Error && 'stdout' in error ? error.stdout : error)
  }
}

describe('writeCatch', () => {
  it('writes a program that compiles, for each class of error and each call', () => {
    const programs = cases.map(
      ({ code, packageName, name }) => writeCatch(code, packageName, name) ?? `no ${name}`,
    )
    expect(programs.length).toBeGreaterThan(100)
    expect(compile(programs)).toBe('')
  })

  it('imports the class, and lets other errors through', () => {
    const code =
      "import { createX } from 'x'\n\nconst x = createX()\n\nconst y = await x.get({\n  a: 1,\n})\n"
    expect(writeCatch(code, 'x', 'TimeoutError')).toBe(`import { createX, TimeoutError } from 'x'

const x = createX()

try {
  const y = await x.get({
    a: 1,
  })
} catch (error) {
  if (error instanceof TimeoutError) {
    console.log(error.phase, error.outcome)
  } else {
    throw error
  }
}
`)
  })

  it.each(['TypeError', 'constructor'])('knows no %s', (name) => {
    expect(writeCatch('', 'x', name)).toBeUndefined()
  })
})
