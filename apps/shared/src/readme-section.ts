import { readFile, writeFile } from 'node:fs/promises'

/** Reads what stands in a README between `<!-- name: start -->` and `<!-- name: end -->`. */
export async function readSection(readme: URL, name: string): Promise<string> {
  const { section } = await split(readme, name)
  return section.trim()
}

/** Writes a text between these marks, in place of what stood there. */
export async function writeSection(readme: URL, name: string, text: string): Promise<void> {
  const { before, after } = await split(readme, name)
  await writeFile(readme, `${before}\n\n${text}\n\n${after}`)
}

/** @throws Error when one of the marks is missing, or they are the wrong way round. */
async function split(
  readme: URL,
  name: string,
): Promise<Record<'before' | 'section' | 'after', string>> {
  const text = await readFile(readme, 'utf8')
  const start = `<!-- ${name}: start -->`
  const from = text.indexOf(start) + start.length
  const to = text.indexOf(`<!-- ${name}: end -->`)
  if (!text.includes(start) || to < from) throw new Error(`${readme.pathname} has lost its marks`)
  return { before: text.slice(0, from), section: text.slice(from, to), after: text.slice(to) }
}
