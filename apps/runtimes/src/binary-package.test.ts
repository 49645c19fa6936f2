import { expect, it } from 'vitest'
import { hasBinary } from './binary-package.ts'
import { nameHost } from './host.ts'

const musl = false

it.each([
  { platform: 'linux', arch: 'x64', musl },
  { platform: 'linux', arch: 'arm64', musl },
  { platform: 'darwin', arch: 'arm64', musl },
  { platform: 'win32', arch: 'x64', musl },
])('finds Deno and workerd for $platform-$arch', (host) => {
  expect([hasBinary('deno', host), hasBinary('workerd', host)]).toEqual([true, true])
})

it.each([
  { platform: 'linux', arch: 'x64', musl: true },
  { platform: 'freebsd', arch: 'x64', musl },
])('finds neither for $platform-$arch with musl: $musl', (host) => {
  expect([hasBinary('deno', host), hasBinary('workerd', host)]).toEqual([false, false])
})

it('names a platform', () => {
  expect(nameHost({ platform: 'linux', arch: 'x64', musl: true })).toBe('linux-x64-musl')
})
