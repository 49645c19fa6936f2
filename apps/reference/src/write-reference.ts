import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application, type Reflection, ReflectionKind, TSConfigReader } from 'typedoc'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = fileURLToPath(new URL('../', import.meta.url))

/** The part of a package.json that says what can be imported, and from which source. */
interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly '@x/source'?: string }>>
}

/** What has to have a doc comment, in a type that has a name. */
const MEMBERS = [ReflectionKind.Property, ReflectionKind.Method]

/** Finds the sources of what users can import. */
function findEntryPoints(): string[] {
  return ['core', 'omise', 'juspay'].flatMap((name) => {
    const path = join(root, 'packages', name)
    const { exports }: Manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    return Object.values(exports).flatMap((target) =>
      typeof target === 'object' && target['@x/source'] ? [join(path, target['@x/source'])] : [],
    )
  })
}

// Writes the reference of every public name, unless `--check` is given; fails where one has no doc
// comment, and where a link leads nowhere.
const app = await Application.bootstrapWithPlugins(
  {
    name: 'API reference',
    entryPoints: findEntryPoints(),
    tsconfig: join(folder, 'tsconfig.reference.json'),
    basePath: root,
    displayBasePath: root,
    out: join(folder, 'html'),
    readme: 'none',
    disableSources: true,
    excludePrivate: true,
    packagesRequiringDocumentation: ['@x/core', '@x/omise', '@x/juspay'],
    validation: { invalidLink: true, notDocumented: true, notExported: true },
    treatWarningsAsErrors: true,
    treatValidationWarningsAsErrors: true,
  },
  [new TSConfigReader()],
)
const project = await app.convert()
if (project) {
  // An entry point is known by the name that it is imported by.
  for (const entry of project.children ?? []) {
    entry.name = entry.name.replace(/^packages\/(\w+)\/src/, '@x/$1')
  }
  // What holds an unnamed type says what its members are.
  const unnamed = Object.values(project.reflections).filter(isOfUnnamedType)
  const names = unnamed.map((member) => member.getFriendlyFullName())
  app.options.setValue('intentionallyNotDocumented', [...new Set(names)])
  app.validate(project)
  if (!process.argv.includes('--check')) await app.generateOutputs(project)
}
process.exitCode = project && !app.logger.hasErrors() && !app.logger.hasWarnings() ? 0 : 1

/** Tells whether a member without a doc comment is of a type without a name; params never need one. */
function isOfUnnamedType(member: Reflection): boolean {
  if (member.hasComment() || !member.kindOf(MEMBERS)) return false
  let isUnnamed = false
  for (let { parent } = member; parent; parent = parent.parent) {
    if (parent.kindOf(ReflectionKind.Parameter)) return false
    isUnnamed ||= parent.kindOf(ReflectionKind.TypeLiteral)
  }
  return isUnnamed
}
