import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { root } from '../pages/read-pages.ts'
import { claimed } from './claim.ts'
import { generated, type ListedSample, placeInPage } from './generated.ts'
import { setUp } from './set-up.ts'

const samples: ListedSample[] = JSON.parse(readFileSync(join(generated, 'samples.json'), 'utf8'))

it('the samples are well typed', () => {
  // The compiler is pinned for the whole repository.
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const args = [tsc, '--pretty', 'false', '-p', join(generated, 'tsconfig.json')]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const errors = stdout.split('\n').filter(Boolean)
  const placed = errors.map((error) => {
    const place = placeInPage(error, samples)
    return place ? `${place} ${error.replace(/^.*?: /, '')}` : error
  })
  expect(placed).toEqual([])
  expect(status).toBe(0)
})

describe('the sample runs', () => {
  const modules = samples.filter(({ run }) => run === 'module')

  it.each(modules.map((sample) => [`${sample.page}:${sample.line}`, sample] as const))(
    '%s',
    async (_, sample) => {
      setUp()
      await expectToRun(sample)
    },
  )
})

/** Runs a sample, and says of what it throws where in its page that was. */
async function expectToRun({ page, file, claims }: ListedSample): Promise<void> {
  claimed.clear()
  try {
    await import(/* @vite-ignore */ pathToFileURL(join(generated, file)).href)
  } catch (error) {
    const { stack = '' } = error instanceof Error ? error : new Error(String(error))
    const place = placeInPage(stack, samples) ?? page
    throw new Error(`${place}: ${String(error)}`, { cause: error })
  }
  const missed = claims.filter((line) => !claimed.has(line))
  expect(missed.map((line) => `${page}:${line} is never come by`)).toEqual([])
}
