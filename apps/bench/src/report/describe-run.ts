import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'

const PEERS = [
  'ky',
  'valibot',
  'omise',
  'expresscheckout-nodejs',
  'stripe',
  '@octokit/request',
  'openai',
  'axios',
]

/** Says when and on what something was measured, and against which versions. */
export async function describeRun(): Promise<string> {
  const date = new Date().toISOString().slice(0, 10)
  const where = `${process.platform} ${process.arch}, ${availableParallelism()} cores`
  const versions = await Promise.all(
    PEERS.map(async (name) => {
      const manifest = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
      const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
      return `${name} ${version}`
    }),
  )
  return `Measured on ${date} with Node.js ${process.versions.node} (${where}); ${versions.join(', ')}.`
}
