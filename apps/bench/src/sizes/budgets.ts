import type { Bundle } from './measure-bundle.ts'

/** A size, and what it has to keep to, in bytes. */
export interface Budget {
  readonly name: string
  /** What it may not grow beyond: the last figure and a little more. Lower it with the size. */
  readonly limit: number
  /** What it is to come down to. */
  readonly goal?: number
}

/** The size of a way to import something, gzipped. */
export interface BundleBudget extends Budget {
  readonly bundle: Bundle
}

/** The size of a published package. */
export interface TarballBudget extends Budget {
  /** The package's name without its scope. */
  readonly package: string
}

const DEPENDENCIES = ['ky', 'valibot']

const retrieve = `
import { createOmise } from '@x/omise'
const omise = createOmise()
export const retrieve = (id) => omise.customers.retrieve(id)
`

/** What is loaded, for each way to import our packages. */
export const bundleBudgets: readonly BundleBudget[] = [
  {
    name: '@x/omise whole, one file',
    bundle: { code: `export * from '@x/omise'` },
    limit: 29_900,
    goal: 20_000,
  },
  {
    name: '@x/omise whole, before ky’s chunk',
    bundle: { code: `export * from '@x/omise'`, later: 'apart' },
    limit: 21_200,
    goal: 12_000,
  },
  {
    name: '@x/omise whole, our own code alone',
    bundle: { code: `export * from '@x/omise'`, without: DEPENDENCIES },
    limit: 19_100,
    goal: 8_500,
  },
  {
    name: '@x/omise, one operation, one file',
    bundle: { code: retrieve },
    limit: 29_800,
    goal: 20_000,
  },
  {
    name: '@x/juspay whole, one file',
    bundle: { code: `export * from '@x/juspay'` },
    limit: 25_700,
    goal: 20_000,
  },
  {
    name: '@x/juspay whole, before ky’s chunk',
    bundle: { code: `export * from '@x/juspay'`, later: 'apart' },
    limit: 17_200,
    goal: 12_000,
  },
  {
    name: '@x/juspay whole, our own code alone',
    bundle: { code: `export * from '@x/juspay'`, without: DEPENDENCIES },
    limit: 15_800,
    goal: 8_500,
  },
  {
    name: '@x/core, our own code alone',
    bundle: { code: `export * from '@x/core'`, without: DEPENDENCIES },
    limit: 16_800,
  },
  {
    name: '@x/omise/testing, one file',
    bundle: { code: `export * from '@x/omise/testing'` },
    limit: 13_100,
  },
  {
    name: '@x/juspay/testing, one file',
    bundle: { code: `export * from '@x/juspay/testing'` },
    limit: 7_600,
  },
]

/** What is published. */
export const tarballBudgets: readonly TarballBudget[] = [
  { name: '@x/core, tarball', package: 'core', limit: 56_700, goal: 40_000 },
  { name: '@x/omise, tarball', package: 'omise', limit: 28_800, goal: 40_000 },
  { name: '@x/juspay, tarball', package: 'juspay', limit: 16_100, goal: 40_000 },
]

/** What others take, to compare. Some of them run nowhere but on Node.js. */
export const peerBundles: readonly { readonly name: string; readonly bundle: Bundle }[] = [
  { name: 'ky', bundle: { code: `export { default } from 'ky'` } },
  { name: 'axios', bundle: { code: `export { default } from 'axios'` } },
  { name: 'stripe', bundle: { code: `export { default } from 'stripe'` } },
  { name: 'omise', bundle: { code: `export { default } from 'omise'`, platform: 'node' } },
  {
    name: 'expresscheckout-nodejs',
    bundle: { code: `export * from 'expresscheckout-nodejs'`, platform: 'node' },
  },
  { name: 'openai', bundle: { code: `export { default } from 'openai'` } },
]
