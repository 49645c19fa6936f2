import { expect, it } from 'vitest'
import { canRequireModules } from './node-runtimes.ts'

it('knows from which versions on Node.js requires ES modules', () => {
  const versions = ['18.20.8', '20.18.3', '20.19.0', '21.7.3', '22.11.0', '22.12.0', '24.0.0']
  expect(versions.filter(canRequireModules)).toEqual(['20.19.0', '22.12.0', '24.0.0'])
})
