import { describe, expect, it } from 'vitest'
import { writeScript } from './write-script.ts'

/** Gives what the user's part of the script became. */
function writeOwn(code: string): string {
  const { text, firstLine } = writeScript('one\ntwo', code)
  return text
    .split('\n')
    .slice(firstLine - 1)
    .join('\n')
}

describe('writeScript', () => {
  it('knows at which line the program begins', () => {
    const { text, firstLine } = writeScript('one\ntwo', 'mine()')
    expect(firstLine).toBe(4)
    expect(text.split('\n')[firstLine - 1]).toBe('mine()')
  })

  it.each([
    ["import { a } from '@x/y'", "const { a } = $import('@x/y')"],
    ['import { a as b, c } from "y"', 'const { a: b, c } = $import("y")'],
    ["import {\n  a,\n  b,\n} from 'y'", "const {\n  a,\n  b,\n} = $import('y')"],
    ["import * as y from 'y'", "const y = $import('y')"],
  ])('looks up the package of %j, in as many lines', (code, own) => {
    expect(writeOwn(code)).toBe(`${own}\n;return [] }`)
  })

  it.each(["import y from 'y'", "import 'y'", "const text = ` import { a } from 'y'`"])(
    'leaves %j as it is',
    (code) => {
      expect(writeOwn(code)).toContain(code)
    },
  )

  it.each([
    ['const a = 1', ['a']],
    ['const { a, b: c } = {\n  a: 1,\n}\n// the end\n', ['a', 'c']],
    ['let a = 1\nconsole.log(a)', []],
    ['if (true) {\n  const a = 1\n}', []],
    ['', []],
  ])('gives what %j ends in', (code, names) => {
    const own = writeOwn(code)
    expect(Array.from(own.matchAll(/\['(\w+)'/g), ([, name]) => name)).toEqual(names)
  })
})
