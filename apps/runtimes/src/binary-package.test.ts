import { nameHost } from '@x/shared/host'
import { expect, it } from 'vitest'
import { hasBinary, type BinaryTool } from './binary-package.ts'
import { findBunRuntime } from './bun-runtime.ts'
import { findDenoRuntimes } from './deno-runtimes.ts'
import { findNodeRuntimes } from './node-runtimes.ts'
import { findWorkerdRuntime } from './workerd-runtime.ts'

const musl = false
const tools: readonly BinaryTool[] = ['bun', 'deno', 'workerd']

it.each([
  { platform: 'linux', arch: 'x64', musl },
  { platform: 'linux', arch: 'arm64', musl },
  { platform: 'darwin', arch: 'arm64', musl },
  { platform: 'win32', arch: 'x64', musl },
])('finds Bun, Deno and workerd for $platform-$arch', (host) => {
  expect(tools.filter((tool) => hasBinary(tool, host))).toEqual(tools)
})

it.each([
  { host: { platform: 'linux', arch: 'x64', musl: true }, found: ['bun'] },
  { host: { platform: 'freebsd', arch: 'x64', musl }, found: ['bun'] },
  { host: { platform: 'sunos', arch: 'x64', musl }, found: [] },
])('finds $found for $host.platform-$host.arch with musl: $host.musl', ({ host, found }) => {
  expect(tools.filter((tool) => hasBinary(tool, host))).toEqual(found)
})

it('names a platform', () => {
  expect(nameHost({ platform: 'linux', arch: 'x64', musl: true })).toBe('linux-x64-musl')
})

it('says of each runtime that there is none, where there is none, and cannot run it', async () => {
  const host = { platform: 'sunos', arch: 'x64', musl }
  const runtimes = [
    ...(await findNodeRuntimes(host)),
    ...findDenoRuntimes(host),
    findBunRuntime(host),
    findWorkerdRuntime(host),
  ]
  expect(runtimes).toHaveLength(12)
  for (const runtime of runtimes) {
    expect(runtime).toEqual({ name: expect.any(String), missing: 'no binary for sunos-x64' })
  }
})
