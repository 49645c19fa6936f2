import { expect, it } from 'vitest'
import { findStrangers } from './find-strangers.ts'

it('finds what is neither the provider, nor what it stands on', () => {
  const modules = [
    '\0rolldown/runtime.js',
    '/tmp/omise/node_modules/@x/omise/dist/index.js',
    '/tmp/omise/node_modules/@x/core/dist/index.js',
    '/tmp/omise/node_modules/ky/distribution/index.js',
    '/tmp/omise/programs/run-checks.mjs',
    '/tmp/omise/programs/omise/worker.mjs',
  ]
  const strangers = [
    '/tmp/omise/node_modules/@x/juspay/dist/index.js',
    '/tmp/omise/programs/juspay/worker.mjs',
    '/tmp/omise/node_modules/kyoto/index.js',
  ]
  expect(findStrangers([...modules, ...strangers], 'omise')).toEqual(strangers)
})
