import { expect, it } from 'vitest'
import { encodeParams, findNull } from './encode-params.ts'

it('writes nested params as each provider wants them', () => {
  const params = { filters: { created: '2016-09-09' }, list: [1, 2], flag: true }
  expect(encodeParams(params, 'brackets')).toBe(
    'filters%5Bcreated%5D=2016-09-09&list%5B%5D=1&list%5B%5D=2&flag=true',
  )
  expect(encodeParams({ options: { get_client_auth_token: true } }, 'dots')).toBe(
    'options.get_client_auth_token=true',
  )
})

it('leaves out what is undefined and writes dates in ISO 8601', () => {
  expect(encodeParams({ a: undefined, b: new Date(0) }, 'dots')).toBe(
    'b=1970-01-01T00%3A00%3A00.000Z',
  )
})

it('encodes whatever would end a value', () => {
  expect(encodeParams({ a: 'x&y=z+ü 🙂' }, 'dots')).toBe('a=x%26y%3Dz%2B%C3%BC+%F0%9F%99%82')
})

it('finds a null however deep it lies', () => {
  expect(findNull({ a: 1, b: { c: [null] } })).toBe('b.c.0')
  expect(findNull({ a: new Date(), b: 'null' })).toBeUndefined()
})
