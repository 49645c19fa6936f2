import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSection, writeSection } from './readme-section.ts'

const START = '<!-- table: start -->'
const END = '<!-- table: end -->'

let folder: string
let readme: URL

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shared-readme-'))
  readme = pathToFileURL(join(folder, 'README.md'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('writes between the marks, as often as it is asked, and reads it again', async () => {
  await writeFile(readme, `# One\n\n${START}\n${END}\n\nTwo.\n`)
  await writeSection(readme, 'table', 'old\n\nolder')
  await writeSection(readme, 'table', 'new\n\nnewer')
  expect(await readFile(readme, 'utf8')).toBe(
    `# One\n\n${START}\n\nnew\n\nnewer\n\n${END}\n\nTwo.\n`,
  )
  expect(await readSection(readme, 'table')).toBe('new\n\nnewer')
})

it.each([
  ['no first mark', `# One, and a text behind it\n\n${END}\n`],
  ['no second mark', `# One\n\n${START}\n`],
  ['its marks the wrong way round', `${END}\n${START}\n`],
])('leaves a README alone that has %s', async (_, text) => {
  await writeFile(readme, text)
  await expect(writeSection(readme, 'table', 'new')).rejects.toThrow('lost its marks')
  await expect(readFile(readme, 'utf8')).resolves.toBe(text)
})
