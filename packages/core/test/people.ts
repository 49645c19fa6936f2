import fc from 'fast-check'
import { literal, looseObject, object, optional, string } from 'valibot'
import { objectParam } from '../src/params/object-param.ts'
import type { Endpoint } from '../src/transport/endpoint.ts'
import type { Provider } from '../src/transport/provider.ts'
import { acme } from './acme.ts'

/** What must not get out: each can be told from everything else that an error says. */
export interface Secrets {
  readonly key: string
  readonly token: string
  readonly email: string
  readonly phone: string
  readonly name: string
}

const letters = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...Array.from('bcdfghjklmnpqrstvwxz0123456789')),
    minLength: min,
    maxLength: max,
  })
const digits = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789')),
  minLength: 9,
  maxLength: 12,
})

/** Secrets of every length and spelling that are likely, and some that are not. */
export const secrets: fc.Arbitrary<Secrets> = fc.record({
  key: letters(12, 30).map((text) => `skey_${text}`),
  token: letters(12, 20).map((text) => `tokn_${text}`),
  email: fc
    .tuple(letters(3, 12), fc.constantFrom('', '+', '.', "'", '-'), fc.constantFrom('mail', 'é'))
    .map(([text, sign, host]) => `zq${sign}${text}@${host}.example`),
  phone: fc.tuple(fc.constantFrom('', '+'), digits).map(([plus, text]) => `${plus}77${text}`),
  name: fc
    .tuple(
      fc.constantFrom('Zoqu', 'Żoqu', 'Zó', '\u0130zq', '佐久間太郎', 'Zq🦊', "Z'q", 'Z"q', 'Z\\q'),
      fc.constantFrom('', ' ', '-'),
      fc.constantFrom('', 'Bexley', 'ẞekß', '(jr.) $&'),
    )
    .map((parts) => parts.join('').trim())
    .filter((text) => text.length >= 3),
})

/** A provider that says all that a provider can say: fields, a page, a code and a sentence. */
export const bank: Provider = {
  ...acme,
  name: 'bank',
  title: 'Bank',
  options: { account: () => undefined },
  secret: /(?:skey|tokn)_[0-9a-z]+/gi,
  readError: (answer) =>
    answer['object'] === 'error'
      ? {
          code: text(answer['code']),
          message: text(answer['message']),
          documentationUrl: text(answer['location']),
          fields: [{ name: text(answer['field']) ?? '', reason: text(answer['reason']) ?? '' }],
        }
      : undefined,
}

/** The same provider with form bodies. */
export const formBank: Provider = { ...bank, body: 'form', nesting: 'dots' }

const result = looseObject({ object: literal('person'), id: string(), title: string() })

const entries = {
  person_id: optional(string()),
  email: optional(string()),
  phone: optional(string()),
  name: optional(string()),
  token: optional(string()),
  metadata: optional(objectParam()),
}

const { person_id: _, ...createEntries } = entries

/** Creates a person. */
export const createPerson: Endpoint = {
  operation: 'people.create',
  method: 'POST',
  path: '/people',
  params: object(createEntries),
  result,
  repeat: 'never',
  docs: 'https://bank.example/docs',
}

/** Changes a person. */
export const updatePerson: Endpoint = {
  ...createPerson,
  operation: 'people.update',
  path: '/people/{person_id}',
  params: object(entries),
  repeat: 'safe',
}

/** Reads a person: the params are in the query. */
export const getPerson: Endpoint = { ...updatePerson, operation: 'people.get', method: 'GET' }

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
