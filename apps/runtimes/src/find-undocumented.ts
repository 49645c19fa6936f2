const DECLARATION =
  /^(?:export )?(?:declare )?(?:abstract )?(?:class|const|function|interface|type) (?:const )?(\w+)/

/**
 * Finds the exports that an editor has nothing to say about.
 *
 * @param types - The texts of a package's `.d.ts` files.
 * @param exported - The names that the package exports.
 * @returns The names that are declared there, and nowhere with a doc comment.
 */
export function findUndocumented(
  types: readonly string[],
  exported: ReadonlySet<string>,
): string[] {
  const declared = new Map<string, boolean>()
  for (const text of types) {
    const lines = text.split('\n')
    for (const [index, line] of lines.entries()) {
      const name = DECLARATION.exec(line)?.[1]
      if (name === undefined || !exported.has(name)) continue
      const documented = lines[index - 1]?.endsWith('*/') ?? false
      declared.set(name, documented || (declared.get(name) ?? false))
    }
  }
  return [...declared].flatMap(([name, documented]) => (documented ? [] : [name]))
}

/** Reads the names that a `.d.ts` file exports. */
export function readExports(types: string): string[] {
  const lists = [...types.matchAll(/^export \{([^}]*)\}/gm)].map(([, list = '']) => list)
  const names = lists.join(',').split(',')
  return names.map((name) => name.replace(/^ *(?:type )?/, '').trim()).filter(Boolean)
}
