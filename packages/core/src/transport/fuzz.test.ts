import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  acme,
  createThing,
  destroyThing,
  formAcme,
  getThing,
  listThings,
  updateThing,
} from '../../test/acme.ts'
import { fakeClock } from '../../test/fake-clock.ts'
import { fuzzedCall } from '../../test/fuzzed-call.ts'
import { anything, nastyText, recordPrototypes } from '../../test/nasty.ts'
import type { Step } from '../../test/scripted-fetch.ts'
import { json, scriptedFetch, thing } from '../../test/scripted-fetch.ts'
import { throwingValues } from '../../test/throwing.ts'
import { Transport } from './transport.ts'

const RUNS = 250

let prototypes: unknown[] = []
beforeEach(() => {
  prototypes = recordPrototypes()
})
afterEach(() => {
  if (!isDeepStrictEqual(recordPrototypes(), prototypes)) throw new Error('A prototype changed.')
})

const ids = { thing_id: 'thing_1' }

describe('an id', () => {
  it.each([getThing, destroyThing])(
    'stays in its segment or is refused: $operation',
    async (endpoint) => {
      await fc.assert(
        fc.asyncProperty(anything, async (id) => {
          const { end, seen, broken } = await fuzzedCall(endpoint, { ids: { thing_id: id } })
          expect(broken).toEqual([])
          const sent = seen.map(({ url }) => decodeURIComponent(url.split('/').at(-1) ?? ''))
          expect([end, sent]).toEqual(sent.length === 0 ? ['params', []] : ['value', [id]])
        }),
        { numRuns: RUNS },
      )
    },
  )

  it('among params stays in its segment or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (id) => {
        for (const params of [
          { thing_id: id, email: 'x' },
          [
            ['thing_id', id],
            ['email', 'x'],
          ],
        ]) {
          const { end, broken } = await fuzzedCall(updateThing, { params })
          expect(broken).toEqual([])
          expect(end).toMatch(/^(value|params)$/)
        }
      }),
      { numRuns: RUNS },
    )
  })
})

describe('params', () => {
  const endpoints = fc.constantFrom(createThing, getThing, updateThing, listThings)
  const names = [
    'email',
    'count',
    'card',
    'at',
    'flags',
    'contact',
    'limit',
    'thing_id',
    'metadata',
  ]
  const inputs = fc.oneof(
    anything,
    fc.array(fc.tuple(nastyText, anything)),
    fc.array(
      fc.tuple(
        nastyText.map((key) => `metadata[${key}]`),
        anything,
      ),
    ),
    fc.dictionary(fc.constantFrom(...names), anything),
    fc.record({ metadata: fc.dictionary(nastyText, anything) }),
    fc.record({ flags: fc.dictionary(nastyText, anything) }),
  )

  it.each([
    ['JSON', acme],
    ['a form', formAcme],
  ])('of any kind are sent or refused: %s', async (_, provider) => {
    await fc.assert(
      fc.asyncProperty(endpoints, inputs, async (endpoint, params) => {
        const step = json({
          ...thing,
          ...(endpoint === listThings && { object: 'list', data: [] }),
        })
        const call = await fuzzedCall(endpoint, { ids, params }, { provider, step })
        expect(call.broken).toEqual([])
        expect(call.end).toBe(call.seen.length === 0 ? 'params' : 'value')
      }),
      { numRuns: 2 * RUNS },
    )
  })

  it('that are data arrive as they were given', async () => {
    const data = fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.jsonValue({ stringUnit: 'grapheme' }),
    )
    await fc.assert(
      fc.asyncProperty(data, async (metadata) => {
        fc.pre(!JSON.stringify(metadata).includes('__proto__'))
        const { seen } = await fuzzedCall(createThing, { params: { metadata } })
        expect(seen[0]?.body).toBe(JSON.stringify({ metadata }))
      }),
      { numRuns: RUNS },
    )
  })

  it('that are not documented are sent or refused', async () => {
    const extra = fc.dictionary(nastyText, anything)
    await fc.assert(
      fc.asyncProperty(endpoints, extra, async (endpoint, extraParams) => {
        const { seen, end, broken } = await fuzzedCall(endpoint, { ids, options: { extraParams } })
        expect(broken).toEqual([])
        expect(end === 'params').toBe(seen.length === 0)
      }),
      { numRuns: RUNS },
    )
  })

  it('that are not documented may bear a name that every object has', async () => {
    const extraParams = { constructor: 'a', toString: 'b' }
    const { seen } = await fuzzedCall(createThing, { options: { extraParams } })
    expect(seen[0]?.body).toBe('{"constructor":"a","toString":"b"}')
  })

  it('that hold themselves twice are refused before they are looked at for ever', async () => {
    let looks = 0
    const loop = {}
    const look = (): object => {
      if (++looks > 100_000) throw new Error('They were looked at too often.')
      return loop
    }
    Object.defineProperty(loop, 'one', { enumerable: true, get: look })
    Object.defineProperty(loop, 'other', { enumerable: true, get: look })
    const { end } = await fuzzedCall(createThing, { params: { metadata: { loop } } })
    expect(looks).toBeLessThan(100_000)
    expect(end).toBe('params')
  })

  it.each(throwingValues('email'))('with %s that throws do no harm', async (_, value) => {
    const { end } = await fuzzedCall(createThing, { params: { metadata: { value } } })
    expect(end).toMatch(/^(value|params)$/)
    for (const input of [{ params: value }, { params: { metadata: value } }]) {
      expect((await fuzzedCall(createThing, input)).end).toMatch(/^(value|params)$/)
    }
  })

  it.each(throwingValues('email'))(
    'that are not documented, with %s that throws, do no harm',
    async (_, value) => {
      const inside = await fuzzedCall(createThing, { options: { extraParams: { value } } })
      expect(inside.end).toMatch(/^(value|params)$/)
      const whole = await fuzzedCall(createThing, { options: { extraParams: value } })
      expect(whole.end).toMatch(/^(value|params|config)$/)
    },
  )

  it.each([
    { params: [['metadata[__proto__][a]', 1]] },
    { params: [['__proto__', { a: 1 }]] },
    { params: JSON.parse('{"__proto__":{"a":1}}') as unknown },
    { params: JSON.parse('{"metadata":{"__proto__":{"a":1}}}') as unknown },
    { options: { extraParams: JSON.parse('{"__proto__":{"a":1}}') as unknown } },
    { options: { extraParams: JSON.parse('{"a":{"__proto__":{"a":1}}}') as unknown } },
  ])('with a prototype are refused, and not lost: %#', async (input) => {
    expect((await fuzzedCall(createThing, input)).end).toBe('params')
  })

  it('of ten megabytes are sent, and masked in an error', async () => {
    const text = 'qwertyuiop'.repeat(1_000_000)
    const params = { metadata: { text } }
    for (const provider of [acme, formAcme]) {
      const { seen } = await fuzzedCall(createThing, { params }, { provider })
      expect(String(seen[0]?.body)).toContain(text)
      const step = json({ object: 'error', message: `No ${text}` }, 413)
      const { end, error } = await fuzzedCall(createThing, { params }, { provider, step })
      expect(end).toBe('invalid_request')
      expect(String(error)).not.toContain('qwerty')
    }
  })
})

describe('options', () => {
  const names = ['signal', 'timeout', 'deadline', 'maxRetries', 'headers', 'extraParams']

  it('of any kind are taken or refused', async () => {
    const key = fc.oneof(fc.constantFrom(...names), nastyText)
    const options = fc.oneof(anything, fc.dictionary(key, anything, { maxKeys: 2 }))
    await fc.assert(
      fc.asyncProperty(options, async (given) => {
        const call = await fuzzedCall(createThing, { params: { email: 'x' }, options: given })
        expect(call.broken).toEqual([])
        expect(call.end).toMatch(/^(value|config|params|timeout)$/)
      }),
      { numRuns: 2 * RUNS },
    )
  })

  it.each(throwingValues('timeout'))('with %s that throws do no harm', async (_, options) => {
    const whole = await fuzzedCall(createThing, { options })
    expect(whole.end).toMatch(/^(value|config)$/)
    const headers = await fuzzedCall(createThing, { options: { headers: options } })
    expect(headers.end).toMatch(/^(value|config)$/)
    const signal = await fuzzedCall(createThing, { options: { signal: options } })
    expect(signal.end).toBe('config')
  })

  it('with a signal that is only like one are refused', async () => {
    const signal = { aborted: false, addEventListener: undefined }
    expect((await fuzzedCall(createThing, { options: { signal } })).end).toBe('config')
  })
})

describe('headers', () => {
  const own = fc.constantFrom('x-a', 'X-B', 'Host', 'AUTHORIZATION', 'Acme-Version', 'user-agent')
  const headers = fc.oneof(
    anything,
    fc.dictionary(fc.oneof(nastyText, own), anything),
    fc.array(fc.tuple(fc.oneof(nastyText, own), nastyText)),
  )

  it('never hold another header, and never replace the client’s own', async () => {
    await fc.assert(
      fc.asyncProperty(headers, async (given) => {
        const ofCall = await fuzzedCall(createThing, { options: { headers: given } })
        expect(ofCall.broken).toEqual([])
        expect(ofCall.end).toBe(ofCall.seen.length === 0 ? 'config' : 'value')
      }),
      { numRuns: 2 * RUNS },
    )
  })

  it('may bear a name that every object has', async () => {
    const { seen } = await fuzzedCall(createThing, { options: { headers: { constructor: 'a' } } })
    expect(seen[0]?.headers['constructor']).toBe('a')
  })
})

describe('settings', () => {
  const names =
    'baseUrl fetch timeout deadline maxRetries maxConcurrent maxPerSecond maxResponseBytes onEvent ' +
    'headers dangerouslyAllowBrowser userAgentSuffix clock secretKey region'

  /** Makes a client; gives what became of it. */
  function make(settings: unknown): unknown {
    try {
      // What the types forbid is what this is about.
      return new Transport(acme, settings as object)
    } catch (error) {
      return error
    }
  }
  const isMade = expect.toSatisfy(
    (made: unknown) => made instanceof Transport || Reflect.get(Object(made), 'kind') === 'config',
  )

  it('of any kind are taken, or refused as wrong', () => {
    const key = fc.oneof(fc.constantFrom(...names.split(' ')), nastyText)
    const some = fc.dictionary(key, fc.oneof(anything, fc.func(anything)), { maxKeys: 3 })
    const settings = fc.oneof(
      anything,
      some,
      some.map((given) => Object.assign(given, { secretKey: 'skey_1' })),
    )
    fc.assert(
      fc.property(settings, (given) => {
        expect(make(given)).toEqual(isMade)
      }),
      { numRuns: 4 * RUNS },
    )
  })

  it.each(throwingValues('timeout'))('with %s that throws do no harm', (_, value) => {
    for (const given of [
      value,
      { secretKey: 'skey_1', headers: value },
      { secretKey: 'skey_1', clock: value },
    ]) {
      expect(make(given)).toEqual(isMade)
    }
  })

  it('with a base URL of any kind lead nowhere else', async () => {
    const url = fc.oneof(
      nastyText,
      nastyText.map((text) => `https://proxy.example/${text}`),
      nastyText.map((text) => `https://proxy.example${text}`),
    )
    await fc.assert(
      fc.asyncProperty(url, async (baseUrl) => {
        const { fetch, seen } = scriptedFetch(json(thing))
        const made = make({ secretKey: 'skey_1', fetch, baseUrl })
        expect(made).toEqual(isMade)
        fc.pre(made instanceof Transport)
        await made.call(getThing, { ids: { thing_id: 'a/b' } })
        expect(seen[0]?.url).toBe(`${new URL(baseUrl).href.replace(/\/+$/, '')}/things/a%2Fb`)
        const { protocol, search, hash, username } = new URL(seen[0]?.url ?? '')
        expect([protocol, search, hash, username]).toEqual(['https:', '', '', ''])
      }),
      { numRuns: RUNS, maxSkipsPerRun: 1000 },
    )
  })

  it.each(['now', 'monotonic', 'random', 'sleep'])(
    'with a clock whose `%s` throws end a call in an error of ours',
    async (name) => {
      const throwing = (): never => {
        throw new Error('mine')
      }
      const settings = { clock: { ...fakeClock(), [name]: throwing } }
      const { end } = await fuzzedCall(getThing, { ids }, { settings, step: json({}, 503) })
      expect(end).toMatch(/^[a-z_]+$/)
    },
  )

  it('with a clock of any numbers end a call', async () => {
    const clocks = fc.record({
      now: fc.func(fc.double()),
      monotonic: fc.func(fc.double()),
      random: fc.func(fc.double()),
      sleep: fc.constant(async () => {}),
    })
    await fc.assert(
      fc.asyncProperty(clocks, async (clock) => {
        const call = await fuzzedCall(
          getThing,
          { ids },
          { settings: { clock }, step: json({}, 503) },
        )
        expect(call.end).toMatch(/^(server|timeout)$/)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('an answer', () => {
  it('of any kind ends in a value or an error of ours', async () => {
    const error = fc.tuple(fc.jsonValue(), fc.string()).map(([more, message]) => {
      return JSON.stringify({ object: 'error', code: 'x', message, more })
    })
    const answer = fc.tuple(
      fc.oneof(fc.json(), nastyText, error),
      fc.constantFrom(200, 201, 299, 302, 400, 404, 429, 500, 503),
      fc.constantFrom(
        '0',
        '-1',
        '1e9',
        'Infinity',
        'NaN',
        '9'.repeat(400),
        'Wed, 99 Foo 2026 00:00:00 GMT',
      ),
    )
    await fc.assert(
      fc.asyncProperty(answer, async ([text, status, after]) => {
        const step = new Response(text, { status, headers: { 'retry-after': after } })
        const { end } = await fuzzedCall(getThing, { ids }, { step })
        expect(end).toMatch(/^[a-z_]+$/)
      }),
      { numRuns: RUNS },
    )
  })

  it('that is no Response ends in an error of ours', async () => {
    const parts = fc.record(
      {
        status: fc.oneof(fc.constant(200), anything),
        headers: fc.oneof(
          fc.constant(new Headers()),
          fc.constant(new Map()),
          fc.func(anything).map((get) => ({ get })),
          anything,
        ),
        body: anything,
        text: fc.func(anything),
        json: fc.func(anything),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, parts), async (value) => {
        // A `fetch` of the caller's own may give what it likes.
        const step: Step = async () => value as Response
        const { end } = await fuzzedCall(getThing, { ids }, { step })
        expect(end).toMatch(/^[a-z_]+$/)
      }),
      { numRuns: RUNS },
    )
  })

  it('that is a failure of any kind ends in an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (reason) => {
        const step: Step = () => Promise.reject(reason)
        const { end } = await fuzzedCall(getThing, { ids }, { step })
        expect(end).toBe('connection')
      }),
      { numRuns: RUNS },
    )
  })

  it.each(throwingValues('code'))(
    'that is a failure with %s that throws ends in an error of ours',
    async (_, reason) => {
      for (const one of [reason, new Error('x', { cause: reason })]) {
        const step: Step = () => Promise.reject(one)
        expect((await fuzzedCall(getThing, { ids }, { step })).end).toBe('connection')
      }
    },
  )

  it('in chunks of any size is read up to its limit, and no further', async () => {
    const text = JSON.stringify({ ...thing, more: 'é😀'.repeat(50) })
    const { length } = new TextEncoder().encode(text)
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 })
    const limits = fc.integer({ min: 1, max: 2 * length })
    const headings = fc.constantFrom({}, { 'content-length': String(length) })
    await fc.assert(
      fc.asyncProperty(sizes, limits, headings, async (chunks, limit, headers) => {
        const body = chunked(text, chunks)
        const settings = { maxResponseBytes: limit }
        const step: Step = async () => new Response(body.stream, { headers })
        const { end, value, error } = await fuzzedCall(getThing, { ids }, { settings, step })
        const isWhole = limit >= length
        expect(end).toBe(isWhole ? 'value' : 'response')
        expect(value).toEqual(isWhole ? JSON.parse(text) : undefined)
        expect(body.given() <= limit + Math.max(...chunks)).toBe(true)
        expect(body.isCancelled()).toBe(!isWhole)
        expect(isWhole || Reflect.get(Object(error), 'outcome')).toBe(isWhole || 'unknown')
      }),
      { numRuns: RUNS },
    )
  })

  it('that comes after its time is cancelled', async () => {
    let answer: ((response: Response) => void) | undefined
    // This `fetch` does not heed the signal.
    const step: Step = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    const settings = { timeout: 5, maxRetries: 0 }
    expect((await fuzzedCall(getThing, { ids }, { settings, step })).end).toBe('timeout')
    const cancelled = new Promise<string>((resolve) => {
      const cancel = (): never => {
        resolve('cancelled')
        throw new Error('mine')
      }
      answer?.(new Response(new ReadableStream({ cancel })))
    })
    expect(await cancelled).toBe('cancelled')
  }, 1000)

  it.each([
    ['lists', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['objects', '{"a":'.repeat(10_000) + '0' + '}'.repeat(10_000)],
  ])('nested 10,000 deep, of %s, ends in a value or an error of ours', async (_, deep) => {
    const settings = { onEvent: () => {} }
    const end = async (text: string, status: number): Promise<string> => {
      const step = new Response(text, { status })
      return (await fuzzedCall(getThing, { ids }, { settings, step })).end
    }
    const good = `{"object":"thing","id":"thing_1","name":${deep},"deep":${deep}}`
    expect(await end(good, 200)).toMatch(/^(value|response)$/)
    const bad = `{"object":"error","code":"x","message":"x","deep":${deep}}`
    expect(await end(bad, 400)).toBe('invalid_request')
    expect(await end(deep, 200)).toBe('response')
    expect(await end(deep, 400)).toBe('invalid_request')
  })
})

/** A body that comes in chunks of these sizes, over and over, as far as it is asked for. */
function chunked(
  text: string,
  sizes: readonly number[],
): { stream: ReadableStream; given: () => number; isCancelled: () => boolean } {
  const bytes = new TextEncoder().encode(text)
  let given = 0
  let count = 0
  let isCancelled = false
  const stream = new ReadableStream(
    {
      pull(controller) {
        if (given === bytes.length) return controller.close()
        const chunk = bytes.slice(given, given + (sizes[count++ % sizes.length] ?? 1))
        given += chunk.length
        controller.enqueue(chunk)
      },
      cancel() {
        isCancelled = true
        throw new Error('mine')
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, given: () => given, isCancelled: () => isCancelled }
}
