import { describe, expect, it } from 'vitest'
import { readDocComments } from '../pages/read-doc-comments.ts'
import { readSamples, type Sample } from './read-samples.ts'

const fence = '```'

function read(markdown: string, path = 'page.md'): Sample[] {
  return readSamples({ path, markdown })
}

/** Gives the lines of a sample that are not empty, by their numbers, without the first. */
function linesOf({ code }: Sample): [number, string][] {
  return code
    .split('\n')
    .map((line, index): [number, string] => [index + 1, line])
    .filter(([number, line]) => number > 1 && line !== '')
}

describe('samples', () => {
  it('keep the lines of their page', () => {
    const [sample] = read(`# Page\n\nText.\n\n${fence}ts\nimport 'a'\nf()\n${fence}\n`)
    expect(sample).toMatchObject({ line: 6, file: 'page.md/6.ts', run: 'module' })
    expect(sample && linesOf(sample)).toEqual([
      [6, `import 'a'`],
      [7, 'f()'],
    ])
  })

  it('go on in the next block, until one imports something', () => {
    const blocks = [`import 'a'`, 'f()', `import 'b'`, 'g()']
    const markdown = blocks.map((code) => `${fence}ts\n${code}\n${fence}`).join('\n\n')
    expect(
      read(`#\n\n${markdown}`).map((sample) => linesOf(sample).map(([, line]) => line)),
    ).toEqual([
      [`import 'a'`, 'f()'],
      [`import 'b'`, 'g()'],
    ])
  })

  it('are files of their own where they have a name, which interrupts no program', () => {
    const markdown = `#\n\n${fence}ts\nimport 'a'\n${fence}\n\n${fence}ts a/b.ts\nf()\n${fence}\n\n${fence}ts\ng()\n${fence}`
    expect(read(markdown).map(({ file }) => file)).toEqual(['page.md/4.ts', 'page.md/a/b.ts'])
    expect(linesOf(read(markdown)[0]!)).toHaveLength(2)
  })

  it('are tests where they import the test runner', () => {
    const [sample] = read(`#\n\n${fence}ts\nimport { it } from 'vitest'\n${fence}`)
    expect(sample).toMatchObject({ file: 'page.md/4.test.ts', run: 'test' })
  })

  it('are only type-checked where they say so', () => {
    const [sample] = read(`#\n\n${fence}ts no-run\nf()\n${fence}`)
    expect(sample).toMatchObject({ file: 'page.md/4.ts', run: 'never' })
  })

  it('cannot say anything else', () => {
    expect(() => read(`#\n\n${fence}ts norun\nf()\n${fence}`)).toThrow(
      /^page\.md:3: "norun" is no file/,
    )
  })

  it('that are tests have to be called so', () => {
    const code = `${fence}ts a.ts\nimport { it } from 'vitest'\n${fence}`
    expect(() => read(`#\n\n${code}`)).toThrow(/^page\.md:3: a test is called/)
  })

  it('have to give the values that they claim', () => {
    const [sample] = read(`#\n\n${fence}ts\n  page.data.length // => 5\nf() // not so\n${fence}`)
    expect(sample && linesOf(sample)).toEqual([
      [4, '  claim(4, page.data.length, 5)'],
      [5, 'f() // not so'],
    ])
    expect(sample?.claims).toEqual([4])
  })

  it('are read from doc comments, one by one, with the client of their package', () => {
    const source = [
      'const a = 1',
      '/** One line. */',
      '/**',
      ' * Does it.',
      ' *',
      ' * @example',
      ` * ${fence}ts`,
      ' * await omise.customers.list()',
      ` * ${fence}`,
      ' */',
      'function f() {}',
    ].join('\n')
    const [sample] = read(readDocComments(source), 'packages/omise/src/a.ts')
    expect(sample).toMatchObject({ file: 'packages/omise/src/a.ts/8.ts', run: 'module' })
    expect(sample?.code.split('\n')[0]).toContain('const omise = createOmise()')
    expect(sample && linesOf(sample)).toEqual([[8, 'await omise.customers.list()']])
  })
})
