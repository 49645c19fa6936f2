/** A file that a recipe shows. */
export interface RecipeFile {
  /** Where it belongs, from the repository's root on, with slashes. */
  readonly path: string
  readonly text: string
}

const HEADING = /^### `(?<path>[^`]+)`$/gm

/** A block of code that is no command (those are for people), also one that has fences in it. */
const BLOCK = /^(?<fence>`{3,})(?!sh$)\w+\n(?<text>.*?)^\k<fence>$/gms

/**
 * Reads the files that a recipe shows: each has a heading with its path, and one block of code.
 *
 * @throws Error when a heading has no block or several, or a block has no heading.
 */
export function readRecipe(markdown: string): RecipeFile[] {
  const text = markdown.replaceAll('\r\n', '\n')
  const headings = [...text.matchAll(HEADING)]
  const files = headings.map((heading, index) => {
    const path = heading.groups?.['path'] ?? ''
    const section = text.slice(heading.index, headings[index + 1]?.index)
    const blocks = [...section.matchAll(BLOCK)].map((block) => block.groups?.['text'] ?? '')
    const [only, second] = blocks
    if (only === undefined || second !== undefined) {
      throw new Error(`The recipe shows ${path} in ${blocks.length} blocks instead of one.`)
    }
    return { path, text: only }
  })
  const all = [...text.matchAll(BLOCK)].length
  if (all !== files.length) {
    throw new Error(`The recipe has ${all} blocks of code, and paths for ${files.length} of them.`)
  }
  return files
}
