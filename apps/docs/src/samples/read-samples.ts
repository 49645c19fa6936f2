import type { Page } from '../pages/page.ts'
import type { Block } from '../pages/read-blocks.ts'
import { readBlocks } from '../pages/read-blocks.ts'
import { claimValue, findClaims } from './claim-value.ts'

/** A program that the documentation shows, in one block or in several that follow one another. */
export interface Sample {
  readonly page: Page
  /** The line of the page in which it begins. */
  readonly line: number
  /** Where it is written to, with slashes, in the folder of the samples. */
  readonly file: string
  /** The program. A line has the same number here as in the page. */
  readonly code: string
  /** How it is run: as a module, as a test file, or not at all. */
  readonly run: 'module' | 'test' | 'never'
  /** The lines that say what an expression gives, each of which has to be come by. */
  readonly claims: readonly number[]
}

/** What a block says behind its language to be type-checked only. */
const NO_RUN = 'no-run'

/** Pages whose programs are run elsewhere, and where. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['docs/adding-a-provider.md', '`apps/recipe` follows the page to the letter'],
])

/** What an `@example` finds, unless it imports something: the client that its package is about. */
const CLIENTS: readonly (readonly [folder: string, code: string])[] = [
  ['packages/omise/', `import { createOmise } from '@x/omise'; const omise = createOmise();`],
  [
    'packages/juspay/',
    `import { createJuspay } from '@x/juspay'; const juspay = createJuspay({ environment: 'sandbox' });`,
  ],
]

/**
 * Reads the programs of a page.
 *
 * A block that imports something begins a program, and one that does not goes on with the program
 * above it. A block that names a file (`ts worker.ts`) is that file, which the page's other blocks
 * can import. In a doc comment, each block is a program.
 *
 * @throws Error when a note behind the language means nothing.
 */
export function readSamples(page: Page): Sample[] {
  if (ELSEWHERE.has(page.path)) return []
  const programs: { file: string; blocks: Block[] }[] = []
  let open: Block[] | undefined
  for (const block of readBlocks(page)) {
    if (block.language !== 'ts' && block.language !== 'js') continue
    const name = nameOf(block)
    const file = name ?? `${block.line}${isTest(block) ? '.test' : ''}.${block.language}`
    if (name === undefined && open && !isComplete(block) && !isSource(page)) {
      open.push(block)
      continue
    }
    const blocks = [block]
    programs.push({ file, blocks })
    if (name === undefined) open = blocks
  }
  return programs.map(({ file, blocks }) => toSample(page, file, blocks))
}

function toSample(page: Page, file: string, blocks: readonly Block[]): Sample {
  const [first] = blocks
  const lines: string[] = []
  for (const { line, code } of blocks) {
    while (lines.length < line - 1) lines.push('')
    lines.push(...code.split('\n').map((text, index) => claimValue(text, line + index)))
  }
  // No page begins with code, so its first line is free for what the reader does not see.
  lines[0] = `import { claim } from '#claim'; ${first ? clientFor(first) : ''}`
  const isOff = blocks.some(({ notes }) => notes.includes(NO_RUN))
  const code = `${lines.join('\n')}\n`
  return {
    page,
    line: first?.line ?? 0,
    file: `${page.path}/${file}`,
    code,
    run: isOff ? 'never' : blocks.some(isTest) ? 'test' : 'module',
    claims: findClaims(code),
  }
}

function clientFor(block: Block): string {
  if (isComplete(block)) return ''
  return CLIENTS.find(([folder]) => block.page.path.startsWith(folder))?.[1] ?? ''
}

function nameOf(block: Block): string | undefined {
  const { page, line, notes } = block
  const [name, ...others] = notes.filter((note) => note !== NO_RUN)
  if (name === undefined) return undefined
  if (others.length > 0 || !/^[\w./-]+\.(?:ts|js)$/.test(name)) {
    throw new Error(`${page.path}:${line - 1}: "${notes.join(' ')}" is no file and not ${NO_RUN}`)
  }
  if (isTest(block) && !name.endsWith('.test.ts')) {
    throw new Error(`${page.path}:${line - 1}: a test is called \`….test.ts\`, or it is not run`)
  }
  return name
}

function isSource({ path }: Page): boolean {
  return path.endsWith('.ts')
}

function isComplete({ code }: Block): boolean {
  return /^import\b/m.test(code)
}

function isTest({ code }: Block): boolean {
  return /^import .* from 'vitest'$/m.test(code)
}
