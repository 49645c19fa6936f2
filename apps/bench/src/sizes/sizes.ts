import { markdownTable } from 'markdown-table'
import { formatKilobytes } from '../report/format-values.ts'
import type { Goal, Section } from '../report/section.ts'
import { type Budget, bundleBudgets, peerBundles, tarballBudgets } from './budgets.ts'
import { measureBundle } from './measure-bundle.ts'
import { measureTarball } from './measure-tarball.ts'

/** Measures what users load and download. */
export async function measureSizes(): Promise<Section> {
  const rows: string[][] = []
  const goals: Goal[] = []
  const add = ({ name, limit, goal }: Budget, bytes: number): void => {
    const target = goal === undefined ? '' : formatKilobytes(goal)
    rows.push([`**${name}**`, formatKilobytes(bytes), formatKilobytes(limit), target])
    if (goal === undefined) return
    goals.push({ what: name, actual: bytes / 1000, goal: goal / 1000, unit: ' kB' })
  }
  for (const budget of bundleBudgets) add(budget, await measureBundle(budget.bundle))
  for (const budget of tarballBudgets) add(budget, await measureTarball(budget.package))
  for (const { name, bundle } of peerBundles) {
    const where = bundle.platform === 'node' ? ', for Node.js' : ''
    rows.push([`${name}${where}`, formatKilobytes(await measureBundle(bundle))])
  }
  return {
    title: 'Sizes',
    text: markdownTable([['what', 'kB gzipped', 'budget', 'goal'], ...rows]),
    goals,
  }
}
