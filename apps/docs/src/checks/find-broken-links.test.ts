import { describe, expect, it } from 'vitest'
import { findBrokenLinks } from './find-broken-links.ts'

const files = new Set(['README.md', 'docs/errors.md', 'docs/page.md', 'docs'])

/** Gives what is wrong with a page of the folder `docs`, beside a page of errors. */
function check(markdown: string): string[] {
  const pages = [
    { path: 'docs/page.md', markdown },
    {
      path: 'docs/errors.md',
      markdown: '# Errors\n\n## What `outcome` says\n\n## Twice\n\n## Twice\n',
    },
  ]
  const exists = (path: string): boolean => files.has(path.replace(/\/$/, ''))
  return findBrokenLinks(pages, exists).map(({ place, message }) => `${place} ${message}`)
}

describe('links', () => {
  it.each([
    '[a](errors.md)',
    '[a](../README.md)',
    '[a](../docs/)',
    '[a](errors.md#what-outcome-says)',
    '[a](errors.md#twice-1)',
    '# Here\n\n[a](#here)',
    '[a](https://docs.omise.co/customers-api#create)',
    '`[a](nothing.md)`',
    '```ts\n// [a](nothing.md)\n```',
  ])('that lead somewhere are left alone: %s', (markdown) => {
    expect(check(markdown)).toEqual([])
  })

  it.each([
    ['\n\n[a](nothing.md)', 'docs/page.md:3 nothing.md leads to nothing'],
    ['![a](picture.png)', 'docs/page.md:1 picture.png leads to nothing'],
    ['[a][b]\n\n[b]: nothing.md', 'docs/page.md:3 nothing.md leads to nothing'],
    ['<img src="picture.png">', 'docs/page.md:1 picture.png leads to nothing'],
    ['| a |\n| - |\n| [a](nothing.md) |', 'docs/page.md:3 nothing.md leads to nothing'],
    ['[a](errors.md#none)', 'docs/page.md:1 errors.md#none leads to no heading of docs/errors.md'],
    ['[a](#none)', 'docs/page.md:1 #none leads to no heading of docs/page.md'],
    ['[a](http://docs.omise.co)', 'docs/page.md:1 http://docs.omise.co is no whole https address'],
    ['[a](https://docs)', 'docs/page.md:1 https://docs is no whole https address'],
    ['[a](mailto:me)', 'docs/page.md:1 mailto:me is no whole https address'],
  ])('that lead nowhere are found: %s', (markdown, problem) => {
    expect(check(markdown)).toEqual([problem])
  })
})
