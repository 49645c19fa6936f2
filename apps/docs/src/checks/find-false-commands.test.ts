import { expect, it } from 'vitest'
import { findFalseCommands } from './find-false-commands.ts'

const workspace = {
  scripts: new Set(['start', 'test', 'verify', 'pnpm']),
  packages: new Map([['@x/drill', new Set(['drill'])]]),
  tasks: new Set(['test', 'check:package']),
  dependencies: new Set(['@x/omise', 'msw']),
}

function check(markdown: string): string[] {
  const pages = [{ path: 'page.md', markdown }]
  return findFalseCommands(pages, workspace).map(({ place, message }) => `${place} ${message}`)
}

it.each([
  '```sh\nnpm start    # the page\nnpm run verify\n```',
  '`npm test`',
  '`npm install` and `pnpm exec vitest run`',
  '`npm run pnpm -- --filter @x/drill drill`',
  '`npm run pnpm -- --filter @x/drill pack`',
  '`npm run pnpm -- exec turbo run test check:package --filter=@x/drill`',
  '`npm run pnpm -- --filter=@x/new pack`, of\n\n```json\n{ "name": "@x/new" }\n```',
  '`npm install -D @x/omise msw`',
  '`npm run pnpm -- install --filter . --filter @x/drill...`',
  '`npm run pnpm -- --filter @x/drill... pack --pack-destination x`',
  '```sh\ncurl https://api.omise.co && npm test\n```',
  'npm run nothing, which is no command',
])('what can be run is left alone: %s', (markdown) => {
  expect(check(markdown)).toEqual([])
})

it.each([
  ['\n`npm run verifi`', 'page.md:2 npm run verifi: there is no script verifi'],
  ['```sh\nnpm start\nnpm run demo\n```', 'page.md:3 npm run demo: there is no script demo'],
  ['```sh\ncd x && npm run demo\n```', 'page.md:2 npm run demo: there is no script demo'],
  ['`npm rum verify`', 'page.md:1 npm rum verify: this runs no script'],
  ['`pnpm verify`', 'page.md:1 pnpm verify: this runs no script'],
  ['`npm run pnpm -- --filter @x/dril drill`', /there is no package @x\/dril$/],
  ['`npm run pnpm -- --filter @x/drill dril`', /@x\/drill has no script dril$/],
  ['`npm run pnpm -- exec turbo run tests`', /turbo has no task tests$/],
  ['`npm run pnpm -- exec turbo run test --filter=@x/none`', /there is no package @x\/none$/],
  ['`npm run pnpm -- install --filter . --filter @x/dril...`', /there is no package @x\/dril$/],
  ['`npm install @x/omice`', /there is no package @x\/omice$/],
])('what cannot be run is found: %s', (markdown, problem) => {
  expect(check(markdown)).toEqual([expect.stringMatching(problem)])
})
