import { describe, expect, it } from 'vitest'
import { readCallTypes } from './read-call-types.ts'
import type { SourceFile } from './read-source-file.ts'
import { readSourceFile } from './read-source-file.ts'

/** Files by their names, which lead to each other by these names. */
function readFiles(codes: Readonly<Record<string, string>>): ReadonlyMap<string, SourceFile> {
  const files = new Map<string, SourceFile>()
  for (const [path, code] of Object.entries(codes)) {
    const file = readSourceFile(path, code)
    for (const source of file.sources) file.paths.set(source, source.replace('./', ''))
    files.set(path, file)
  }
  return files
}

const GET = `
import type { Endpoint, ParamsSchema } from 'core'
import type { Thing as Answer } from './index.ts'

/** What a get takes. */
export interface GetParams extends Common {
  /** How deep. */
  depth?: number | undefined
}

interface Common {}

const params: ParamsSchema<GetParams> = object({})

export const get: Endpoint<Answer> = { operation: 'things.get', params }
`

describe('readCallTypes', () => {
  it('gives what a call takes and gives, with all that it is made of', () => {
    const files = readFiles({
      'get.ts': GET,
      'index.ts': "export type { Thing } from './thing.ts'",
      'thing.ts': `import type { Part } from './part.ts'

// No documentation.
export interface Thing {
  parts: Part[]
  whole: Thing
  at: Date
}`,
      'part.ts': '/** A part. */\nexport type Part = string\n\nexport type Other = number',
    })
    expect(readCallTypes(files)).toEqual({
      'things.get': {
        takes: {
          name: 'GetParams',
          text: `/** What a get takes. */
interface GetParams extends Common {
  /** How deep. */
  depth?: number | undefined
}

interface Common {}`,
        },
        gives: {
          name: 'Answer',
          text: `interface Thing {
  parts: Part[]
  whole: Thing
  at: Date
}

/** A part. */
type Part = string`,
        },
      },
    })
  })

  it('follows params to the file that has them, and knows calls without any', () => {
    const files = readFiles({
      'list.ts': `import { listParams } from './list-params.ts'
export const list: Endpoint<string> = { operation: 'things.list', params: listParams }
export const drop: Endpoint<boolean> = { operation: 'things.drop' }
export const other: Elsewhere<Other> = { operation: 'things.other' }`,
      'list-params.ts': `export type ListParams = { limit: number }
export const listParams: ParamsSchema<ListParams> = object({})`,
    })
    expect(readCallTypes(files)).toEqual({
      'things.list': {
        takes: { name: 'ListParams', text: 'type ListParams = { limit: number }' },
        gives: { name: 'string', text: '' },
      },
      'things.drop': { gives: { name: 'boolean', text: '' } },
    })
  })
})
