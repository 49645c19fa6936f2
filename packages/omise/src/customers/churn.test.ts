import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Omise } from '../create-omise.ts'
import { createOmise } from '../create-omise.ts'
import type { CustomerListParams } from '../index.ts'
import { createOmiseSimulator } from '../testing/index.ts'

// Every customer that lived from the start of an iteration to its end comes exactly once, whoever
// comes and goes meanwhile.

/** What happens before a request: so many milliseconds pass, and then somebody comes or goes. */
const event = fc.record({
  passed: fc.constantFrom(0, 0, 1, 400, 1000, 5000),
  act: fc.constantFrom('create', 'create', 'destroy', 'update'),
  which: fc.nat(10_000),
})

const scenario = fc.record({
  listBounds: fc.constantFrom('inclusive', 'exclusive'),
  listPrecision: fc.constantFrom('second', 'millisecond'),
  // What Omise says besides the customers, and how many it gives at most.
  total: fc.constantFrom('exact', 'exact', 'missing', 'more'),
  says: fc.subarray(['limit', 'to']),
  most: fc.constantFrom(100, 100, 5),
  order: fc.constantFrom('chronological', 'reverse_chronological', undefined),
  limit: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  // How many milliseconds lie between two customers at first: none, often.
  gaps: fc.array(fc.constantFrom(0, 0, 0, 0, 300, 1000, 1500, 90_000), { maxLength: 60 }),
  events: fc.array(fc.array(event, { maxLength: 4 }), { maxLength: 30 }),
})

type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never

/** A world in which the events of a scenario happen, one list of them before each request. */
async function play(given: Scenario): Promise<{
  omise: Omise
  params: CustomerListParams
  /** Makes the next request fail, after what happens before it. */
  failNext: () => void
  beginning: Set<string>
  alive: Set<string>
}> {
  let now = Date.UTC(2026, 0, 1)
  const { listBounds, listPrecision, order, limit } = given
  const simulator = createOmiseSimulator({
    clock: { now: () => now },
    assume: { listBounds, listPrecision },
  })
  const { secretKey } = simulator
  const { customers } = createOmise({ secretKey, fetch: simulator.fetch })
  const alive = new Set<string>()
  for (const gap of given.gaps) {
    now += gap
    alive.add((await customers.create()).id)
  }
  now += 10_000

  const queue = [...given.events]
  let requests = 0
  let fails = false
  const fetch: typeof globalThis.fetch = async (input, init) => {
    for (const { passed, act, which } of queue.shift() ?? []) {
      now += passed
      const id = [...alive][which % Math.max(1, alive.size)]
      if (act === 'create') alive.add((await customers.create()).id)
      else if (id !== undefined && act === 'update')
        await customers.update(id, { description: 'x' })
      else if (id !== undefined) {
        await customers.destroy(id)
        alive.delete(id)
      }
    }
    // A list that has no end is told from a long one.
    if (++requests > 5000) throw new Error('there is no end to it')
    if (fails) {
      fails = false
      throw new TypeError('fetch failed')
    }
    return answer(new URL(new Request(input).url), init)
  }
  const answer = async (url: URL, init: RequestInit | undefined): Promise<Response> => {
    const limit = Math.min(given.most, Number(url.searchParams.get('limit') ?? 20))
    url.searchParams.set('limit', String(limit))
    const whole = (await (await simulator.fetch(url, init)).json()) as { total: number }
    const total = { exact: whole.total, missing: undefined, more: whole.total + 7 }[given.total]
    // Where neither says how much was given, nothing tells a short page from the last one.
    const unsaid = given.most < 100 ? { to: undefined } : { limit: undefined, to: undefined }
    const said = Object.fromEntries(given.says.map((name) => [name, Reflect.get(whole, name)]))
    return Response.json({ ...whole, total, ...unsaid, ...said })
  }
  const params = { ...(order && { order }), ...(limit && { limit }) }
  const failNext = (): void => {
    fails = true
  }
  const omise = createOmise({ secretKey, fetch })
  return { omise, params, failNext, beginning: new Set(alive), alive }
}

/** Checks the promise for what an iteration brought. */
function expectWhole(
  brought: readonly string[],
  beginning: ReadonlySet<string>,
  alive: ReadonlySet<string>,
): void {
  expect(new Set(brought).size).toBe(brought.length)
  const missing = [...beginning].filter((id) => alive.has(id) && !brought.includes(id))
  expect(missing).toEqual([])
}

/** Enough to meet what goes wrong now and then; `RUNS=3000` looks longer. */
const runs = { numRuns: Number(process.env['RUNS'] ?? 80) }

describe('while customers come and go, every one who stays comes exactly once', () => {
  it.each([
    {},
    { prefetch: 1 },
    { prefetch: 4 },
    { concurrency: 3 },
    { concurrency: 8, prefetch: 2 },
  ])(
    'with %o',
    async (options) => {
      await fc.assert(
        fc.asyncProperty(scenario, async (given) => {
          const { omise, params, beginning, alive } = await play(given)
          const brought: string[] = []
          for await (const { id } of omise.customers.list(params, options)) brought.push(id)
          expectWhole(brought, beginning, alive)
        }),
        runs,
      )
    },
    60_000,
  )

  it('page by page, with a new process after each', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        const { omise, params, beginning, alive } = await play(given)
        let page = await omise.customers.list(params)
        const brought = page.data.map(({ id }) => id)
        while (page.cursor !== null) {
          page = await omise.customers.list({}, { resumeFrom: page.cursor })
          brought.push(...page.data.map(({ id }) => id))
        }
        expectWhole(brought, beginning, alive)
      }),
      runs,
    )
  }, 60_000)

  it('when every page fails once, and is asked for again', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        const { omise, params, failNext, beginning, alive } = await play(given)
        let page = await omise.customers.list(params, { maxRetries: 0 })
        const brought = page.data.map(({ id }) => id)
        while (page.hasNextPage()) {
          failNext()
          await expect(page.nextPage()).rejects.toMatchObject({ kind: 'connection' })
          page = await page.nextPage()
          brought.push(...page.data.map(({ id }) => id))
        }
        expectWhole(brought, beginning, alive)
      }),
      runs,
    )
  }, 60_000)
})
