import { describe, expect, it } from 'vitest'
import { unlessEmpty, writeCall } from './write-call.ts'

describe('writeCall', () => {
  it('writes a short call on one line', () => {
    expect(writeCall('const page', 'client.list', [{ limit: 5 }])).toBe(
      'const page = await client.list({ limit: 5 })',
    )
  })

  it('writes a long object with a line for each key', () => {
    const params = { email: 'lucius@omise.co', metadata: { 'a-b': [1, null, true] }, empty: {} }
    expect(writeCall('const x', 'client.update', ['id', params])).toBe(
      `const x = await client.update('id', {
  email: 'lucius@omise.co',
  metadata: { 'a-b': [1, null, true] },
  empty: {},
})`,
    )
  })

  it('writes what does not fit on a line with a line for each argument', () => {
    const id = 'cust_test_68alob0g0scv04gmkxs'
    expect(writeCall('const customer', 'omise.customers.retrieve', [id])).toBe(
      `const customer = await omise.customers.retrieve(
  'cust_test_68alob0g0scv04gmkxs',
)`,
    )
    expect(writeCall('const customer', 'omise.customers.update', [id, { email: 'a@b.co' }])).toBe(
      `const customer = await omise.customers.update(
  'cust_test_68alob0g0scv04gmkxs',
  { email: 'a@b.co' },
)`,
    )
    const email = { email: 'john@example.com' }
    expect(writeCall('const customer', 'omise.customers.create', [email])).toBe(
      `const customer = await omise.customers.create({
  email: 'john@example.com',
})`,
    )
  })

  it('leaves out the params when there are none', () => {
    expect(writeCall('const x', 'client.get', ['id', unlessEmpty({})])).toBe(
      "const x = await client.get('id')",
    )
  })

  it.each([
    ['plain', "'plain'"],
    ["don't", `"don't"`],
    [`'a' "b" \\ \n`, String.raw`'\'a\' "b" \\ \n'`],
    ['say "no"', `'say "no"'`],
  ])('quotes %j so that it means the same', (text, written) => {
    expect(writeCall('const x', 'f', [text])).toBe(`const x = await f(${written})`)
  })
})
