import type { CallInput } from '../src/transport/read-call.ts'
import type { ClientSettings } from '../src/transport/client-settings.ts'
import type { Endpoint } from '../src/transport/endpoint.ts'
import type { Secrets } from './people.ts'
import { getPerson, updatePerson } from './people.ts'

/** A call that is given secrets. */
export interface Place {
  readonly endpoint?: Endpoint
  readonly input: CallInput
  readonly settings?: ClientSettings
}

/** Gives all but the key, which is sent by itself. */
export function withoutKey({ token, email, phone, name }: Secrets): Record<string, string> {
  return { token, email, phone, name }
}

/** Every way in which a value is sent. */
export const SENT: readonly (readonly [string, (some: Secrets) => Place])[] = [
  ['params', (some) => ({ input: { params: withoutKey(some) } })],
  ['pairs', (some) => ({ input: { params: Object.entries(withoutKey(some)) } })],
  ['a Map', (some) => ({ input: { params: new Map(Object.entries(withoutKey(some))) } })],
  ['a form', (some) => ({ input: { params: new URLSearchParams(withoutKey(some)) } })],
  [
    'a query',
    (some) => ({
      endpoint: getPerson,
      input: { ids: { person_id: 'p_1' }, params: withoutKey(some) },
    }),
  ],
  [
    'metadata',
    (some) => ({ input: { params: { metadata: { deep: [{ deeper: withoutKey(some) }] } } } }),
  ],
  [
    'flat metadata',
    (some) => ({
      input: {
        params: Object.entries(withoutKey(some)).map(([name, value]) => [
          `metadata[${name}]`,
          value,
        ]),
      },
    }),
  ],
  [
    'numbers',
    (some) => ({
      input: {
        params: { ...withoutKey(some), phone: undefined, metadata: { phone: Number(some.phone) } },
      },
    }),
  ],
  [
    'extraParams',
    (some) => ({ input: { options: { extraParams: { list: [withoutKey(some)] } } } }),
  ],
  [
    'an option of the provider’s own',
    ({ name, ...others }) => ({
      input: { params: withoutKey({ ...others, name: 'x' }), options: { account: name } },
    }),
  ],
  [
    'a path, its e-mail address',
    (some) => ({
      endpoint: updatePerson,
      input: { ids: { person_id: some.email }, params: withoutKey(some) },
    }),
  ],
  [
    'a path, its phone number',
    (some) => ({
      endpoint: updatePerson,
      input: { ids: { person_id: some.phone }, params: withoutKey(some) },
    }),
  ],
  [
    'a path, its name',
    (some) => ({
      endpoint: updatePerson,
      input: { params: { person_id: some.name, ...withoutKey(some) } },
    }),
  ],
]

/** Every way in which what is wrong with a call, or not a value of it, may hold a secret. */
export const MISPLACED: readonly (readonly [string, (text: string, some: Secrets) => Place])[] = [
  ['a key of params', (text) => ({ input: { params: { [text]: 1 } } })],
  [
    'a key of pairs',
    (text) => ({
      input: {
        params: [
          [text, 1],
          [text, 2],
        ],
      },
    }),
  ],
  ['a key of metadata', (text) => ({ input: { params: { metadata: { [text]: 1 } } } })],
  [
    'a key of metadata whose value is wrong',
    (text) => ({
      input: { params: { metadata: { [text]: Number.NaN, a: { [text]: () => {} } } } },
    }),
  ],
  [
    'a key of metadata whose value is null',
    (text) => ({ input: { params: { metadata: { [text]: null } } } }),
  ],
  ['a key of flat metadata', (text) => ({ input: { params: { [`metadata[${text}]`]: 1 } } })],
  [
    'a key of flat metadata whose value is wrong',
    (text) => ({ input: { params: { [`metadata[${text}]`]: Number.NaN } } }),
  ],
  [
    'a key of flat metadata that is given twice',
    (text) => ({
      input: {
        params: [
          [`metadata[${text}]`, 1],
          [`metadata[${text}]`, 2],
        ],
      },
    }),
  ],
  ['a key of extraParams', (text) => ({ input: { options: { extraParams: { [text]: 1 } } } })],
  [
    'a key of extraParams whose value is wrong',
    (text) => ({ input: { options: { extraParams: { [text]: Number.NaN } } } }),
  ],
  [
    'a key of extraParams whose value is null',
    (text) => ({
      endpoint: getPerson,
      input: { ids: { person_id: 'p_1' }, options: { extraParams: { [text]: null } } },
    }),
  ],
  ['the name of an option', (text) => ({ input: { options: { [text]: 1 } } })],
  ['the name of a header', (text) => ({ input: { options: { headers: { [text]: '\n' } } } })],
]

/** Every way in which a value that is refused may hold a secret. */
export const REFUSED: readonly (readonly [string, (text: string, some: Secrets) => Place])[] = [
  [
    'a value that is too deep',
    (text) => ({
      input: { params: { email: { a: [text] }, name: [text], phone: new Error(text) } },
    }),
  ],
  [
    'a value that is no data',
    (text) => ({
      input: {
        params: {
          name: Symbol(text),
          metadata: { a: () => text, b: new Error(text), c: new Map([[text, text]]) },
        },
      },
    }),
  ],
  [
    'half of a character',
    (text) => ({ input: { params: { name: `${text}\ud800`, metadata: { a: `\udc00${text}` } } } }),
  ],
  ['params that are a text', (text) => ({ input: { params: text } })],
  ['params that are a list', (text) => ({ input: { params: [text, [text]] } })],
  [
    'params that cannot be read',
    (text) => ({
      input: {
        params: {
          get email() {
            throw new Error(text)
          },
        },
      },
    }),
  ],
  [
    'metadata that cannot be read',
    (text) => ({
      input: {
        params: {
          metadata: {
            get a() {
              throw new Error(text)
            },
          },
        },
      },
    }),
  ],
  [
    'metadata that cannot be written',
    (text) => ({
      input: {
        params: {
          metadata: {
            toJSON() {
              throw new Error(text)
            },
          },
        },
      },
    }),
  ],
  [
    'an id that is none',
    (text) => ({
      endpoint: updatePerson,
      input: { ids: { person_id: [text] }, params: { name: 'x' } },
    }),
  ],
  [
    'an id that cannot be sent',
    (text) => ({
      endpoint: updatePerson,
      input: { ids: { person_id: `${text}\ud800` }, params: { name: 'x' } },
    }),
  ],
  [
    'two ids',
    (text) => ({
      endpoint: updatePerson,
      input: { ids: { person_id: text }, params: { person_id: `${text}2`, name: 'x' } },
    }),
  ],
  [
    'options',
    (text) => ({
      input: { options: { timeout: text, signal: text, headers: text, extraParams: text } },
    }),
  ],
  ['options that are a text', (text) => ({ input: { options: text } })],
  [
    'options that cannot be read',
    (text) => ({
      input: {
        options: {
          get timeout() {
            throw new Error(text)
          },
        },
      },
    }),
  ],
  [
    'extraParams that cannot be read',
    (text) => ({
      input: {
        options: {
          extraParams: {
            get a() {
              throw new Error(text)
            },
          },
        },
      },
    }),
  ],
  [
    'a header',
    (text) => ({ input: { options: { headers: { 'x-name': `${text}\r\nx-evil: ${text}` } } } }),
  ],
  [
    'a header of the client’s own',
    (text) => ({ input: { options: { headers: { authorization: text } } } }),
  ],
  ['the key of a call', (text) => ({ input: { options: { secretKey: `${text} ` } } })],
  [
    'the key that a function gives',
    (text) => ({ input: { options: { secretKey: () => `${text} ` } } }),
  ],
  [
    'a key that a function fails to give',
    (text) => ({
      input: {
        options: {
          secretKey: () => {
            throw new Error(text)
          },
        },
      },
    }),
  ],
  [
    'a key that a function fails to give later',
    (text) => ({ input: { options: { secretKey: () => Promise.reject(new Error(text)) } } }),
  ],
]
