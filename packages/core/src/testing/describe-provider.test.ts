import { describe, expect, it, vi } from 'vitest'
import { acme, createThing, getThing, updateThing } from '../../test/acme.ts'
import { thing } from '../../test/scripted-fetch.ts'
import type { Endpoint } from '../transport/endpoint.ts'
import type { Provider } from '../transport/provider.ts'
import { Transport } from '../transport/transport.ts'
import type { TestRunner } from './conformance/runner.ts'
import type { ProviderSubject } from './conformance/subject.ts'
import { describeProvider } from './describe-provider.ts'

interface Params {
  readonly email: string
  readonly card?: string
}

const params: Params = { email: 'john@mail.com', card: 'tokn_1a2b3c' }

/** Acme as a subject, or one that is wrong in some way. */
function subject(
  provider: Provider = acme,
  create: Endpoint = createThing,
  update: Endpoint = updateThing,
): ProviderSubject<Transport, Params, Params> {
  return {
    name: 'acme',
    createClient: (settings) => new Transport(provider, settings),
    key: { setting: 'secretKey', value: 'skey_1a2b3c', wrong: 'skey 1' },
    read: (transport, id, options) => transport.call(getThing, { ids: { thing_id: id }, options }),
    create: {
      params,
      send: (transport, given, options) => transport.call(create, { params: given, options }),
    },
    update: {
      params: { email: 'jon@mail.com' },
      send: (transport, id, given, options) =>
        transport.call(update, { ids: { thing_id: id }, params: given, options }),
    },
    answer: thing,
    error: (code, message) => ({ object: 'error', code, message }),
    requestIdHeader: 'x-request-id',
  }
}

describeProvider({ describe, expect, it }, subject())

/** How long a test may take, in milliseconds, before it is one that does not end. */
const PATIENCE = 1000

/** Enough for a good one, whatever else the machine does. */
const GREAT_PATIENCE = 20_000

/** Runs the suite on its own, all tests at once, and gives the names of those that fail. */
async function failuresOf(
  one: ProviderSubject<Transport, Params, Params>,
  patience = PATIENCE,
): Promise<string[]> {
  const tests: (readonly [string, () => Promise<void>])[] = []
  const names: string[] = []
  const runner: TestRunner = {
    expect,
    describe: (name, body) => {
      names.push(name)
      body()
      names.pop()
    },
    it: (name, body) => tests.push([[...names.slice(1), name].join(' '), body]),
  }
  describeProvider(runner, one)
  const runs = tests.map(async ([name, body]) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The test does not end.')), patience)
    })
    const failed = await Promise.race([body(), late]).then(
      () => [],
      () => [name],
    )
    clearTimeout(timer)
    return failed
  })
  return (await Promise.all(runs)).flat()
}

describe('the suite finds a provider', () => {
  it.each<[string, ProviderSubject<Transport, Params, Params>, string]>([
    [
      'whose create is sent twice',
      subject(acme, { ...createThing, repeat: 'safe' }),
      'create after a reset connection is not sent again, whatever it may cost',
    ],
    [
      'that masks nothing',
      subject({ ...acme, publicId: /./ }),
      'an error shows nothing of what was sent, no key and no e-mail address',
    ],
    [
      'that knows none of its errors',
      subject({ ...acme, readError: () => undefined }),
      'an answer that fails a create with status 404 in the provider’s form is a NotFoundError',
    ],
    [
      'that sends no key',
      subject({ ...acme, headers: () => ({}) }),
      'the key is in a header of every request, and nowhere else',
    ],
    [
      'that gives no request id',
      subject({ ...acme, requestIdHeaders: [] }),
      'a result comes as a value, as a result, and with its response, of one request',
    ],
    [
      'whose client shows the key',
      {
        ...subject(),
        createClient: (settings) => Object.assign(new Transport(acme, settings), { settings }),
      },
      'the key is not shown by the client',
    ],
    [
      'that quotes a key that is wrong',
      subject({
        ...acme,
        key: {
          ...acme.key,
          normalise: (key) => {
            if (!/^skey_\w+$/.test(key)) throw new Error(`There is no key ${key}`)
            return key
          },
        },
      }),
      'the key that is wrong is refused when the client is made, and not quoted',
    ],
    [
      'whose read is sent once',
      {
        ...subject(),
        read: (transport, id, options) =>
          transport.call({ ...getThing, repeat: 'never' }, { ids: { thing_id: id }, options }),
      },
      'read after a reset connection is sent again',
    ],
    [
      'whose update is sent once',
      subject(acme, createThing, { ...updateThing, repeat: 'never' }),
      'update after a 503 is sent again',
    ],
    [
      'whose client never tries again',
      {
        ...subject(),
        createClient: (settings) => new Transport(acme, { ...settings, maxRetries: 0 }),
      },
      'create after a 429 is sent again',
    ],
    [
      'whose client has a deadline of its own',
      {
        ...subject(),
        createClient: (settings) => new Transport(acme, { ...settings, deadline: 50 }),
      },
      'time runs out over headers that never comes: `timeout`',
    ],
    [
      'whose create loses the options',
      {
        ...subject(),
        create: {
          params,
          send: (transport, given) => transport.call(createThing, { params: given }),
        },
      },
      'a signal that has aborted lets nothing be sent',
    ],
    [
      'whose create knows but one form of params',
      {
        ...subject(),
        create: {
          params,
          send: (transport, given, options) =>
            transport.call(createThing, { params: { ...given }, options }),
        },
      },
      'params mean the same in every form',
    ],
    [
      'whose create picks what it knows of its params',
      {
        ...subject(),
        create: {
          params,
          send: (transport, given, options) => {
            const known = 'email' in given ? { email: given.email, card: given.card } : given
            return transport.call(createThing, { params: known, options })
          },
        },
      },
      'params with an unknown key are refused, with what was probably meant',
    ],
    [
      'that does not keep ids in their place',
      {
        ...subject(),
        read: (transport, id, options) =>
          transport.call({ ...getThing, path: `/things/${id}` }, { options }),
      },
      'an id stays in its segment of the path: "?a=b"',
    ],
    [
      'that loses the options',
      {
        ...subject(),
        read: (transport, id) => transport.call(getThing, { ids: { thing_id: id } }),
      },
      'a signal ends a call that waits for its next attempt',
    ],
    [
      'whose update loses the options',
      {
        ...subject(),
        update: {
          params: { email: 'jon@mail.com' },
          send: (transport, id, given) =>
            transport.call(updateThing, { ids: { thing_id: id }, params: given }),
        },
      },
      'params and options that are wrong are never thrown by the call itself',
    ],
    [
      'whose create takes what is no params for none',
      {
        ...subject(),
        create: {
          params,
          send: (transport, given, options) =>
            transport.call(createThing, {
              params: typeof given === 'function' ? undefined : given,
              options,
            }),
        },
      },
      'params that are wrong are never thrown by the call itself',
    ],
    [
      'whose update does not keep ids in their place',
      {
        ...subject(),
        update: {
          params: { email: 'jon@mail.com' },
          send: (transport, id, given, options) =>
            transport.call({ ...updateThing, path: `/things/${id}` }, { params: given, options }),
        },
      },
      'an id that is none is refused before anything is sent: ""',
    ],
    [
      'whose update may change nothing',
      subject(acme, createThing, { ...updateThing, needsParams: false }),
      'params of an update that changes nothing are refused',
    ],
    [
      'that tells ids in its events',
      {
        ...subject(),
        read: (transport, id, options) =>
          id === 'record_1'
            ? transport.call(
                { ...getThing, path: `/things/${encodeURIComponent(id)}` },
                { options },
              )
            : transport.call(getThing, { ids: { thing_id: id }, options }),
      },
      'events tell no id, but the template of a path',
    ],
    [
      'that loses the sentences of its errors',
      subject({
        ...acme,
        readError: (answer) => acme.readError(answer) && { code: String(answer['code']) },
      }),
      'an answer that fails a create with status 422 in the provider’s form is a InvalidRequestError',
    ],
    [
      'that takes any word for an id of its own',
      subject({ ...acme, publicId: /^\w+$/ }),
      'an error names an id of the provider’s own, and no other',
    ],
    [
      'that knows no id of its own',
      subject({ ...acme, publicId: /^thingy_/ }),
      'an error names an id of the provider’s own, and no other',
    ],
    [
      'whose key goes out in clear text',
      subject({ ...acme, baseUrl: () => 'http://api.acme.example' }),
      'the key is in a header of every request, and nowhere else',
    ],
    [
      'that trips over an odd error',
      subject({
        ...acme,
        readError: (answer) => {
          // What such an author believes of every code.
          const code = answer['code'] as string
          return acme.readError(answer) && { code: code.trim(), message: String(answer['message']) }
        },
      }),
      'an answer that fails a create in the provider’s form, but oddly, is known by its status',
    ],
    [
      'that gives a code as it came',
      subject({
        ...acme,
        readError: (answer) =>
          acme.readError(answer) && {
            // What such an author believes of every code.
            code: answer['code'] as string,
            message: String(answer['message']),
          },
      }),
      'an answer that fails a create in the provider’s form, but oddly, is known by its status',
    ],
    [
      'whose headers users can replace',
      subject({ ...acme, ownHeaders: {} }),
      'a header that the client sets cannot be set by users',
    ],
    [
      'whose calls share a name',
      subject(acme, createThing, { ...updateThing, operation: 'things.create' }),
      'events name each call by an operation of its own',
    ],
    [
      'that takes every other answer for its error',
      subject({
        ...acme,
        readError: (answer) =>
          answer['object'] === 'thing'
            ? undefined
            : { code: String(answer['code']), message: String(answer['message']) },
      }),
      'an answer that fails a create by being a 404 of a gateway is a ResponseError',
    ],
  ])('%s', async (_, wrong, name) => {
    expect(await failuresOf(wrong)).toContain(name)
  })

  it('right when it is right', async () => {
    expect(await failuresOf(subject(), GREAT_PATIENCE)).toEqual([])
  })

  it('right on Deno, which is handed a body as a `Blob`', async () => {
    vi.stubGlobal('Deno', {})
    expect(await failuresOf(subject(), GREAT_PATIENCE)).toEqual([])
  })
})
