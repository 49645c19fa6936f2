import { expect, it } from 'vitest'
import { formatResults } from './format-results.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'

const run: Runtime['run'] = () => Promise.resolve({})

it('shows what ran, and says in words what did not', () => {
  const runtimes: (MissingRuntime | Runtime)[] = [
    { name: 'Node.js 22.23.2, import', run },
    { name: 'Bun 1.4.5', run },
    { name: 'Deno 2.9.6, npm:', missing: 'no binary for linux-x64-musl' },
  ]
  const results = new Map([
    ['Node.js 22.23.2, import', { create: 'ok', retrieve: 'is 1 instead of 2' }],
  ])
  const provider = { name: 'omise', checks: ['create', 'retrieve'] }
  expect(formatResults(provider, runtimes, results)).toMatchInlineSnapshot(`
    "### @x/omise

    | runtime                 | create                       | retrieve          |
    | ----------------------- | ---------------------------- | ----------------- |
    | Node.js 22.23.2, import | ok                           | is 1 instead of 2 |
    | Bun 1.4.5               | did not run                  | did not run       |
    | Deno 2.9.6, npm:        | no binary for linux-x64-musl |                   |"
  `)
})
