import { expect, it } from 'vitest'
import { readRecipe } from './read-recipe.ts'

const block = (text: string, language = 'ts', fence = '```'): string =>
  `${fence}${language}\n${text}\n${fence}\n`

it('reads each file under its path, and leaves the commands out', () => {
  const recipe = `# Recipe\n\n### \`a/b.md\`\n\nWhy.\n\n${block('```\nb\n```', 'md', '````')}
## Run it\n\n${block('npm test', 'sh')}\n### \`c.json\`\n\n${block('{}', 'json')}`
  const files = [
    { path: 'a/b.md', text: '```\nb\n```\n' },
    { path: 'c.json', text: '{}\n' },
  ]
  expect(readRecipe(recipe)).toEqual(files)
  expect(readRecipe(recipe.replaceAll('\n', '\r\n'))).toEqual(files)
})

it.each([
  ['a path without a block', '### `a.ts`\n\nWhy.\n', 'a.ts in 0 blocks'],
  ['a path with two', `### \`a.ts\`\n\n${block('1')}\n${block('2')}`, 'a.ts in 2 blocks'],
  ['a block without a path', `# Recipe\n\n${block('1')}`, '1 blocks of code, and paths for 0'],
])('refuses %s', (_, recipe, message) => {
  expect(() => readRecipe(recipe)).toThrow(message)
})
