import type { ESTree } from 'vite'
import { parseSync, Visitor } from 'vite'

/** A name, and the import path of the file that has it under another name, or the same. */
export interface ImportedName {
  readonly name: string
  readonly source: string
}

/** A piece of TypeScript, and the names of the types in it. */
export interface TypeUse {
  readonly text: string
  readonly names: readonly string[]
}

/** A constant whose type has an argument, such as `Endpoint<Customer>`. */
export interface TypedConstant {
  /** The name of its type. */
  readonly type: string
  readonly argument: TypeUse
  /** The operation that it describes, if it is an endpoint. */
  readonly operation?: string | undefined
  /** The constant that describes its params, if it has any. */
  readonly params?: string | undefined
}

/** What a file imports, exports again and declares, as far as types are concerned. */
export interface SourceFile {
  /** The import paths in it, and the files that they lead to. */
  readonly sources: ReadonlySet<string>
  readonly paths: Map<string, string>
  readonly imported: ReadonlyMap<string, ImportedName>
  readonly declared: ReadonlyMap<string, TypeUse>
  readonly constants: ReadonlyMap<string, TypedConstant>
}

/** Reads a file. */
export function readSourceFile(path: string, code: string): SourceFile {
  const { program, comments } = parseSync(path, code)
  const sources = new Set<string>()
  const imported = new Map<string, ImportedName>()
  const declared = new Map<string, TypeUse>()
  const constants = new Map<string, TypedConstant>()
  const names: { readonly name: string; readonly start: number }[] = []
  const note = (name: ESTree.Expression | ESTree.TSTypeName, { start }: ESTree.Span): void => {
    if (name.type === 'Identifier') names.push({ name: name.name, start })
  }
  new Visitor({
    TSTypeReference: (node) => note(node.typeName, node),
    TSInterfaceHeritage: (node) => note(node.expression, node),
  }).visit(program)
  const use = ({ start, end }: ESTree.Span, text = code.slice(start, end)): TypeUse => ({
    text,
    names: names.filter((each) => each.start >= start && each.start < end).map(({ name }) => name),
  })
  /** The comment that documents what begins there. */
  const commentBefore = (start: number): string => {
    const comment = comments.find(
      ({ type, end }) => type === 'Block' && end < start && code.slice(end, start).trim() === '',
    )
    return comment ? `${code.slice(comment.start, comment.end)}\n` : ''
  }
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      const source = statement.source.value
      sources.add(source)
      for (const each of statement.specifiers) {
        if (each.type !== 'ImportSpecifier' || each.imported.type !== 'Identifier') continue
        imported.set(each.local.name, { name: each.imported.name, source })
      }
      continue
    }
    const isExport = statement.type === 'ExportNamedDeclaration'
    if (isExport && statement.source) {
      const source = statement.source.value
      sources.add(source)
      for (const { local, exported } of statement.specifiers) {
        if (local.type !== 'Identifier' || exported.type !== 'Identifier') continue
        imported.set(exported.name, { name: local.name, source })
      }
    }
    const node = isExport ? statement.declaration : statement
    if (node?.type === 'TSInterfaceDeclaration' || node?.type === 'TSTypeAliasDeclaration') {
      const text = commentBefore(statement.start) + code.slice(node.start, node.end)
      declared.set(node.id.name, use(node, text))
    } else if (node?.type === 'VariableDeclaration') {
      for (const { id, init } of node.declarations) {
        const type = id.type === 'Identifier' ? id.typeAnnotation?.typeAnnotation : undefined
        if (id.type !== 'Identifier' || type?.type !== 'TSTypeReference') continue
        const [argument] = type.typeArguments?.params ?? []
        if (!argument || type.typeName.type !== 'Identifier') continue
        const operation = findValue(init, 'operation')
        const params = findValue(init, 'params')
        constants.set(id.name, {
          type: type.typeName.name,
          argument: use(argument),
          operation: operation?.type === 'Literal' ? String(operation.value) : undefined,
          params: params?.type === 'Identifier' ? params.name : undefined,
        })
      }
    }
  }
  return { sources, paths: new Map(), imported, declared, constants }
}

/** Finds what an object literal has under a key. */
function findValue(node: ESTree.Expression | null, key: string): ESTree.Expression | undefined {
  if (node?.type !== 'ObjectExpression') return undefined
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
    if (property.key.name === key) return property.value
  }
  return undefined
}
