import { expect, it } from 'vitest'
import { bundleBudgets, tarballBudgets } from './budgets.ts'
import { measureBundle } from './measure-bundle.ts'
import { measureTarball } from './measure-tarball.ts'

it.each(bundleBudgets)('keeps $name within $limit bytes', async ({ bundle, limit }) => {
  expect(await measureBundle(bundle)).toBeLessThanOrEqual(limit)
})

it.each(tarballBudgets)('keeps $name within $limit bytes', async ({ package: name, limit }) => {
  expect(await measureTarball(name)).toBeLessThanOrEqual(limit)
})

it('leaves out of the first load what is imported later', async () => {
  const ky = await measureBundle({ code: `export { default } from 'ky'` })
  const code = `export const load = () => import('ky')`
  expect(await measureBundle({ code, later: 'apart' })).toBeLessThan(1_000)
  expect(await measureBundle({ code })).toBeGreaterThan(ky * 0.9)
})

it('measures nothing that lacks a part', async () => {
  const code = `export * from '@x/is-not-built'`
  await expect(measureBundle({ code })).rejects.toThrow('@x/is-not-built')
})
