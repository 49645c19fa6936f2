import { expect, it } from 'vitest'
import { readBasicCredentials } from './read-basic-credentials.ts'

function read(authorization?: string): string | undefined {
  return readBasicCredentials(new Headers(authorization === undefined ? {} : { authorization }))
}

it.each(['key:', 'key', 'user:password', ':>>>???~~~'])(
  'reads the credentials %j',
  (credentials) => {
    expect(read(`Basic ${btoa(credentials)}`)).toBe(credentials)
    expect(read(`basic ${btoa(credentials)}`)).toBe(credentials)
  },
)

it.each([
  undefined,
  '',
  'Basic',
  'Bearer a2V5Og==',
  'Not Basic a2V5Og==',
  'Basic a2V5Og== a2V5Og==',
])('finds none in %j', (authorization) => {
  expect(read(authorization)).toBe('')
})

it('cannot read what is no base64', () => {
  expect(read('Basic a')).toBeUndefined()
})
