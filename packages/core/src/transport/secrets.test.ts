import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../test/fake-clock.ts'
import { leakyFailures, silentFailures } from '../../test/leaky-failures.ts'
import type { Secrets } from '../../test/people.ts'
import { bank, createPerson, formBank, secrets } from '../../test/people.ts'
import type { Step } from '../../test/scripted-fetch.ts'
import { json, scriptedFetch } from '../../test/scripted-fetch.ts'
import type { Place } from '../../test/secret-places.ts'
import { MISPLACED, REFUSED, SENT, withoutKey } from '../../test/secret-places.ts'
import { findSecrets } from '../../test/show.ts'
import type { ClientEvent } from './client-event.ts'
import type { Provider } from './provider.ts'
import { Transport } from './transport.ts'

const RUNS = 60

/** Makes a call that fails, and gives all that can be seen of it. */
async function seen(
  provider: Provider,
  { endpoint = createPerson, input, settings }: Place,
  key: unknown,
  step: Step,
): Promise<unknown[]> {
  const events: ClientEvent[] = []
  const { fetch } = scriptedFetch(step)
  const given = {
    secretKey: key,
    fetch,
    clock: fakeClock(),
    maxRetries: 1,
    onEvent: (event: ClientEvent) => void events.push(event),
    ...settings,
  }
  const transport = new Transport(provider, given)
  const result = await transport.call(endpoint, input).safe()
  if (result.ok) throw new Error('The call was to fail.')
  return [result.error, events, transport]
}

/** Gives the error that making a client ends in, if it does. */
function refusal(settings: object): unknown {
  try {
    return void new Transport(bank, settings)
  } catch (error) {
    return error
  }
}

function find(values: readonly unknown[], texts: readonly string[]): string[] {
  return values.flatMap((value) => findSecrets(value, texts))
}

const all = (some: Secrets): string[] => Object.values(some)
const ascii = (text: string): string => text.replace(/[^\x21-\x7e]/g, '-')

describe('what was sent is not shown, whatever fails, when it is in', () => {
  it.each(SENT)('%s', async (_, place) => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        leakyFailures,
        fc.constantFrom(bank, formBank),
        async (some, failure, provider) => {
          expect(
            find(await seen(provider, place(some), some.key, failure(some)), all(some)),
          ).toEqual([])
        },
      ),
      { numRuns: RUNS },
    )
  })

  it.each<[string, (headers: Record<string, string>, some: Secrets) => Place]>([
    [
      'a header of the call',
      (headers, some) => ({ input: { params: withoutKey(some), options: { headers } } }),
    ],
    [
      'a header of the client',
      (headers, some) => ({ input: { params: withoutKey(some) }, settings: { headers } }),
    ],
  ])('%s', async (_, place) => {
    await fc.assert(
      fc.asyncProperty(secrets, leakyFailures, async (some, failure) => {
        const sent = { ...some, name: ascii(some.name), email: ascii(some.email) }
        const headers = { 'x-phone': sent.phone, 'x-name': `to${sent.name}`, 'x-email': sent.email }
        const only = { ...sent, name: `to${sent.name}` }
        const { input, settings } = place(headers, { ...sent, name: 'other', phone: 'other' })
        const values = await seen(
          bank,
          { input, ...(settings && { settings }) },
          sent.key,
          failure(only),
        )
        expect(find(values, all(only))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})

describe('what is wrong with a call is told without a secret', () => {
  const good = json({ object: 'person', id: 'p_1', title: 'x' })

  describe.each<readonly [string, readonly (keyof Secrets)[]]>([
    ['an e-mail address', ['email']],
    ['a key or a token', ['key', 'token']],
  ])('be it %s', (_, which) => {
    it.each(MISPLACED)('that is %s', async (__, place) => {
      const named = fc.tuple(secrets, fc.constantFrom(...which))
      await fc.assert(
        fc.asyncProperty(
          named,
          leakyFailures,
          fc.constantFrom(bank, formBank),
          async ([some, name], failure, provider) => {
            const text = some[name]
            const values = await seen(provider, place(text, some), some.key, failure(some))
            expect(find(values, [text])).toEqual([])
          },
        ),
        { numRuns: RUNS },
      )
    })
  })

  it.each(REFUSED)('that is %s', async (_, place) => {
    await fc.assert(
      fc.asyncProperty(secrets, fc.constantFrom(bank, formBank), async (some, provider) => {
        for (const text of all(some)) {
          const values = await seen(provider, place(text, some), some.key, good)
          expect(find(values, [text])).toEqual([])
        }
      }),
      { numRuns: 10 },
    )
  })
})

describe('what an answer holds of somebody else', () => {
  const params = { name: 'somebody' }

  it('is never shown where it is an e-mail address, a token or the key', async () => {
    await fc.assert(
      fc.asyncProperty(secrets, leakyFailures, async (some, failure) => {
        const values = await seen(bank, { input: { params } }, some.key, failure(some))
        expect(find(values, [some.email, some.token, some.key])).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('is shown only in what the provider says', async () => {
    await fc.assert(
      fc.asyncProperty(secrets, silentFailures, async (some, failure) => {
        const step = failure(some, [some.email, some.token, some.key])
        const values = await seen(bank, { input: { params } }, some.key, step)
        expect(find(values, all(some))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('is shown by no event of a call that succeeds', async () => {
    await fc.assert(
      fc.asyncProperty(secrets, async (some) => {
        const events: ClientEvent[] = []
        const answer = { object: 'person', id: some.email, title: { [some.email]: some }, ...some }
        const { fetch } = scriptedFetch(json(answer))
        const given = {
          secretKey: some.key,
          fetch,
          onEvent: (event: ClientEvent) => void events.push(event),
        }
        const transport = new Transport(bank, given)
        await transport.call(createPerson, { params: withoutKey(some) })
        expect(events.map(({ type }) => type)).toEqual(['request', 'response', 'drift', 'end'])
        expect(find([events, transport], all(some))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('is shown by no event of a call that succeeds, in the id of the request', async () => {
    await fc.assert(
      fc.asyncProperty(secrets, async (some) => {
        const events: ClientEvent[] = []
        const answer = { object: 'person', id: 'p_1', title: 'x' }
        const id = all(some).map(encodeURIComponent).join(' ')
        const { fetch } = scriptedFetch(json(answer, 200, { 'x-request-id': id }))
        const given = {
          secretKey: some.key,
          fetch,
          onEvent: (event: ClientEvent) => void events.push(event),
        }
        await new Transport(bank, given).call(createPerson, { params: withoutKey(some) })
        expect(find(events, all(some))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})

describe('settings that are refused', () => {
  it.each<[string, (text: string) => object]>([
    ['a key', (text) => ({ secretKey: `${text} ` })],
    ['the name of a setting', (text) => ({ secretKey: 'skey_1', [text]: 1 })],
    [
      'a base URL',
      (text) => ({ secretKey: 'skey_1', baseUrl: `https://${text}:${text}@x.example` }),
    ],
    ['a base URL that is none', (text) => ({ secretKey: 'skey_1', baseUrl: text })],
    ['a header', (text) => ({ secretKey: 'skey_1', headers: { 'x-name': `${text}\n` } })],
    ['the name of a header', (text) => ({ secretKey: 'skey_1', headers: { [text]: '\n' } })],
    ['everything else', (text) => ({ secretKey: 'skey_1', timeout: text })],
    [
      'a getter',
      (text) => ({
        secretKey: 'skey_1',
        get timeout() {
          throw new Error(text)
        },
      }),
    ],
  ])('do not show a secret in %s', (_, settings) => {
    fc.assert(
      fc.property(secrets, (some) => {
        for (const text of [some.key, some.token, some.email]) {
          expect(find([refusal(settings(text))], [text])).toEqual([])
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('what the caller asks for by name', () => {
  it('is there, and nothing else shows it', async () => {
    const answer = { object: 'error', message: 'It is bad.', email: 'zq@mail.example' }
    const [error] = await seen(bank, { input: {} }, 'skey_1', json(answer, 400, { 'x-a': 'zqx' }))
    expect(error).toMatchObject({ data: answer, body: JSON.stringify(answer) })
    expect(Reflect.get(Object(error), 'headers')).toBeInstanceOf(Headers)
    expect(find([error], ['zq@mail.example', 'zqx'])).toEqual([])
  })

  it('is the reason of an abort, as the cause alone', async () => {
    const reason = new Error('zq@mail.example')
    const options = { signal: AbortSignal.abort(reason) }
    const [error] = await seen(bank, { input: { options } }, 'skey_1', json({}))
    expect(Reflect.get(Object(error), 'cause')).toBe(reason)
    const { message, stack } = error as Error
    expect(`${message} ${stack} ${JSON.stringify(error)}`).not.toContain('zq@mail')
  })
})

it('a letter that grows in lower case moves no mask', async () => {
  const message = '\u0130'.repeat(10) + ' Bexley is wrong'
  const answer = json({ object: 'error', message }, 400)
  const [error] = await seen(bank, { input: { params: { name: 'Bexley' } } }, 'skey_1', answer)
  expect((error as Error).message).toContain(`${'\u0130'.repeat(10)} *** is wrong`)
})
