import { readFile, writeFile } from 'node:fs/promises'

const README = new URL('../../README.md', import.meta.url)
const [START, END] = ['<!-- bench: start -->', '<!-- bench: end -->']

/** Puts what was measured between the marks in this package's README. */
export async function writeReadme(text: string): Promise<void> {
  const readme = await readFile(README, 'utf8')
  const [before] = readme.split(START)
  const [, after] = readme.split(END)
  if (before === undefined || after === undefined) throw new Error('README.md has lost its marks')
  await writeFile(README, `${before}${START}\n\n${text}\n\n${END}${after}`)
}
