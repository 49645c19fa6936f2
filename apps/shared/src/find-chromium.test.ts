import { describe, expect, it } from 'vitest'
import { findChromium } from './find-chromium.ts'

const linux = { platform: 'linux', arch: 'x64', musl: false }
const mac = { platform: 'darwin', arch: 'arm64', musl: false }
const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

describe('findChromium', () => {
  it('prefers the one that is named', () => {
    expect(findChromium('/opt/chromium', linux, () => true)).toBe('/opt/chromium')
  })

  it('takes the one of the npm package where it runs', () => {
    expect(findChromium(undefined, linux, () => true)).toBe('packaged')
    expect(findChromium(undefined, { ...linux, musl: true }, () => false)).toBeUndefined()
    expect(findChromium(undefined, { ...linux, arch: 'arm64' }, () => false)).toBeUndefined()
  })

  it('finds one of the system, or none', () => {
    expect(findChromium(undefined, mac, (path) => path === chrome)).toBe(chrome)
    expect(findChromium(undefined, mac, () => false)).toBeUndefined()
  })
})
