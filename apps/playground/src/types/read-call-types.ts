import type { CallTypes, TypeText } from './call-type.ts'
import type { SourceFile, TypeUse } from './read-source-file.ts'

/** Something that was found, and the path of the file in which it stands. */
interface Found<Thing> {
  readonly thing: Thing
  readonly path: string
}

/**
 * Reads the types of calls: what each endpoint takes and gives, with everything that this is made
 * of.
 *
 * @param files - The files that describe the calls and their types, by their paths.
 */
export function readCallTypes(files: ReadonlyMap<string, SourceFile>): CallTypes {
  /** Finds what a name means in a file, by following imports to where it stands. */
  const find = <Thing>(
    name: string,
    path: string,
    look: (file: SourceFile, name: string) => Thing | undefined,
  ): Found<Thing> | undefined => {
    const file = files.get(path)
    if (!file) return undefined
    const thing = look(file, name)
    if (thing !== undefined) return { thing, path }
    const { name: other, source = '' } = file.imported.get(name) ?? {}
    const next = file.paths.get(source)
    return other === undefined || next === undefined ? undefined : find(other, next, look)
  }

  /** Writes a type with its declarations, the outer ones first. */
  const write = (type: TypeUse, path: string): TypeText => {
    const texts = new Set<string>()
    const wanted = type.names.map((name) => ({ name, path }))
    for (const each of wanted) {
      const found = find(each.name, each.path, ({ declared }, name) => declared.get(name))
      if (!found || texts.has(found.thing.text)) continue
      texts.add(found.thing.text)
      wanted.push(...found.thing.names.map((name) => ({ name, path: found.path })))
    }
    return { name: type.text, text: [...texts].join('\n\n') }
  }

  const types: Record<string, CallTypes[string]> = {}
  for (const [path, { constants }] of files) {
    for (const { type, operation, argument, params } of constants.values()) {
      if (type !== 'Endpoint' || operation === undefined) continue
      const schema =
        params === undefined
          ? undefined
          : find(params, path, (file, name) => file.constants.get(name)?.argument)
      types[operation] = {
        ...(schema && { takes: write(schema.thing, schema.path) }),
        gives: write(argument, path),
      }
    }
  }
  return types
}
