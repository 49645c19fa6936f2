import { listen, type ListeningSimulator } from '@x/core/testing/node'
import { createJuspaySimulator, type JuspaySimulator } from '@x/juspay/testing'
import { createOmiseSimulator, type OmiseSimulator } from '@x/omise/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Environment } from '../operations/test-account.ts'
import { createPainter } from './painter.ts'
import type { ProgramResult } from './run-program.ts'
import { runProgram } from './run-program.ts'

let omise: OmiseSimulator
let juspay: JuspaySimulator
let servers: readonly (readonly [string, ListeningSimulator])[]
let keys: Environment
let stopping: AbortController

beforeEach(async () => {
  omise = createOmiseSimulator()
  juspay = createJuspaySimulator()
  const opened = [omise, juspay].map(async (simulator) => {
    return [simulator.baseUrl, await listen(simulator)] as const
  })
  servers = await Promise.all(opened)
  keys = {
    OMISE_SECRET_KEY: omise.secretKey,
    JUSPAY_API_KEY: juspay.apiKey,
    JUSPAY_MERCHANT_ID: juspay.merchantId,
  }
  stopping = new AbortController()
})

afterEach(() => Promise.all(servers.map(([, server]) => server.close())))

/** Runs the program; what it sends to the providers goes over a socket to the simulators instead. */
function run(args: string, environment = keys): Promise<ProgramResult> {
  return runProgram(args.split(' ').filter(Boolean), {
    environment,
    async fetch(input, init) {
      const { href: address } = new URL(input instanceof Request ? input.url : input)
      const [baseUrl, server] = servers.find(([url]) => address.startsWith(`${url}/`)) ?? []
      if (baseUrl === undefined || !server) throw new TypeError(`${address} is somewhere else`)
      return fetch(address.replace(baseUrl, server.url), init)
    },
    signal: stopping.signal,
    paint: createPainter(false),
  })
}

const sent = ({ requests }: OmiseSimulator | JuspaySimulator): string[] =>
  requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)

describe('the program', () => {
  it('makes every call at both test accounts, and takes away what it made', async () => {
    const { exitCode, text } = await run('--live')
    expect(text).toContain('9 calls at accounts for tests, 0 failed.')
    expect(exitCode).toBe(0)
    expect(sent(omise)).toHaveLength(6)
    expect(omise.customers).toEqual([])
    expect(sent(juspay)).toEqual([
      'GET /customers/playground_demonstration',
      'POST /customers',
      'GET /customers/playground_demonstration',
      'POST /customers/playground_demonstration',
    ])
    expect(text).not.toContain(omise.secretKey)
    expect(text).not.toContain(juspay.apiKey)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(99)
  })

  it('has one customer at a provider that deletes none, however often it is run', async () => {
    await run('--live')
    const { exitCode } = await run('--live')
    expect(exitCode).toBe(0)
    expect(juspay.customers).toHaveLength(1)
    expect(sent(juspay).filter((request) => request === 'POST /customers')).toHaveLength(1)
  })

  it('destroys the customer also when a call in between fails', async () => {
    omise.faults.next({ type: 'status', status: 400 }, { operation: 'customers.update' })
    omise.faults.next({ type: 'status', status: 403 }, { operation: 'customers.list' })
    const { exitCode, text } = await run('--live --only omise')
    expect(exitCode).toBe(1)
    expect(text).toContain('customers.update, at the test account: InvalidRequestError')
    expect(text).toContain('6 calls at accounts for tests, 2 failed.')
    expect(omise.customers).toEqual([])
    expect(sent(juspay)).toEqual([])
  })

  it('finds and destroys a customer whose creation was not answered', async () => {
    omise.faults.next({ type: 'disconnect', commit: true }, { operation: 'customers.create' })
    const { exitCode } = await run('--live --only omise')
    expect(exitCode).toBe(0)
    expect(omise.customers).toEqual([])
  })

  it('destroys the customer also when it is told to stop', async () => {
    omise.faults.next({ type: 'delay', ms: 60_000 }, { operation: 'customers.retrieve' })
    const running = run('--live --only omise')
    await expect.poll(() => omise.requests.length).toBe(2)
    stopping.abort()
    const { exitCode, text } = await running
    expect(text).toContain('AbortError')
    expect(exitCode).toBe(1)
    expect(omise.customers).toEqual([])
  })

  it('names a customer that it cannot destroy', async () => {
    omise.faults.next({ type: 'status', status: 403 }, { operation: 'customers.destroy' })
    const { exitCode, text } = await run('--live --only omise')
    expect(exitCode).toBe(1)
    expect(text).toContain(`Omise may still have ${omise.customers[0]?.id}: destroy it by hand.`)
  })

  it('says what to look for when nobody knows what a create has done', async () => {
    omise.faults.next({ type: 'disconnect', commit: true }, { operation: 'customers.create' })
    omise.faults.next({ type: 'status', status: 403 }, { operation: 'customers.list' })
    const { exitCode, text } = await run('--live --only omise')
    expect(exitCode).toBe(1)
    expect(text).toContain('Omise may have created a customer: look for {"email":"playground@')
    expect(text).toMatch(/^Destroy {2}– not made$/m)
  })

  it('leaves nothing to look for when a create was refused', async () => {
    const { exitCode, text } = await run('--live --only omise', {
      OMISE_SECRET_KEY: 'skey_test_of_somebody_else',
    })
    expect(exitCode).toBe(1)
    expect(text).toContain('AuthenticationError')
    expect(text).not.toContain('look for')
    expect(text).toContain('1 call at accounts for tests, 1 failed.')
  })

  it.each([
    ['--live', {}, 'not in the environment: OMISE_SECRET_KEY, JUSPAY_API_KEY, JUSPAY_MERCHANT_ID'],
    ['--live --only omise', { JUSPAY_API_KEY: 'X' }, 'not in the environment: OMISE_SECRET_KEY.'],
    ['--live --only omise', { OMISE_SECRET_KEY: 'skey_5xyz' }, 'holds no test key'],
    ['--live --only omise', { OMISE_SECRET_KEY: 'pkey_test_5xyz' }, 'holds no test key'],
    [
      '--live --only juspay',
      { JUSPAY_API_KEY: 'X', JUSPAY_MERCHANT_ID: '' },
      'not in the environment: JUSPAY_MERCHANT_ID.',
    ],
    [
      '--live --only juspay',
      { JUSPAY_API_KEY: 'X\n', JUSPAY_MERCHANT_ID: 'm' },
      'JUSPAY_API_KEY holds something else',
    ],
    ['--live --only somebody', {}, 'no such side'],
    ['--only omise', {}, '`--only` goes with `--live`'],
    ['--verbose', {}, "Unknown option '--verbose'"],
    ['live', {}, "Unexpected argument 'live'"],
  ])('runs nothing for %s with %o', async (args, environment, words) => {
    const { exitCode, text } = await run(args, environment)
    expect(exitCode).toBe(2)
    expect(text).toMatch(/^Nothing was run: /)
    expect(text).toContain(words)
    expect(text).not.toMatch(/5xyz/)
    expect([...sent(omise), ...sent(juspay)]).toEqual([])
  })
})
