import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packCode, unpackCode } from './pack-code.ts'

const pack = (bytes: Uint8Array): string => deflateRawSync(bytes).toString('base64url')

describe('packCode', () => {
  it.each(['', 'const a = 1\n', '// ชื่อ 🙂\uFEFF', '\uFEFFconst a = 1', 'x'.repeat(65_536)])(
    'gives what can be unpacked again (%#)',
    async (code) => {
      const packed = await packCode(code)
      expect(packed).toMatch(/^[\w-]+$/)
      await expect(unpackCode(packed)).resolves.toBe(code)
    },
  )

  it('is shorter than the program', async () => {
    const packed = await packCode("await omise.customers.retrieve('cust_test')\n".repeat(20))
    expect(packed.length).toBeLessThan(100)
  })
})

describe('unpackCode', () => {
  it.each([
    ['nothing', ''],
    ['what is no base64', 'a b'],
    ['half a character', 'A'],
    ['what was not deflated', 'aGVsbG8gd29ybGQ'],
    ['what is cut off', pack(new Uint8Array(1000).map((_, at) => at * 7)).slice(0, 20)],
    ['what is no text', pack(new Uint8Array([0xff, 0xfe]))],
    ['a program that is too long', pack(new Uint8Array(65_537).fill(97))],
    ['a text that unpacks without end', pack(new Uint8Array(50_000_000).fill(97))],
    ['a very long text', 'A'.repeat(200_000)],
  ])('refuses %s', async (_, text) => {
    await expect(unpackCode(text)).resolves.toBeUndefined()
  })
})
