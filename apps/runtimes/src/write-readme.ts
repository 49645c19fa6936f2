import { readFile, writeFile } from 'node:fs/promises'

const README = new URL('../README.md', import.meta.url)
const [START, END] = ['<!-- table: start -->', '<!-- table: end -->']

/** Puts the tables between the marks in this package's README. */
export async function writeReadme(tables: string): Promise<void> {
  const { before, after } = await splitReadme()
  await writeFile(README, `${before}${START}\n\n${tables}\n\n${END}${after}`)
}

/** Reads the tables in this package's README. */
export async function readReadme(): Promise<string> {
  const { tables } = await splitReadme()
  return tables.trim()
}

async function splitReadme(): Promise<Record<'before' | 'tables' | 'after', string>> {
  const readme = await readFile(README, 'utf8')
  const [before, rest] = readme.split(START)
  const [tables, after] = rest?.split(END) ?? []
  if (before === undefined || tables === undefined || after === undefined) {
    throw new Error('README.md has lost its marks')
  }
  return { before, tables, after }
}
