import {
  array,
  integer,
  literal,
  looseObject,
  maxValue,
  minValue,
  number,
  object,
  optional,
  pipe,
  string,
} from 'valibot'
import { basicAuthorization } from '../src/transport/basic-authorization.ts'
import type { Endpoint } from '../src/transport/endpoint.ts'
import type { Provider } from '../src/transport/provider.ts'
import { objectParam } from '../src/params/object-param.ts'
import { timeParam } from '../src/params/time-param.ts'

/** A provider that exists only here, with something of everything. */
export const acme: Provider = {
  name: 'acme',
  title: 'Acme',
  userAgent: 'x-acme/1.0.0',
  key: { setting: 'secretKey', variable: 'ACME_SECRET_KEY' },
  settings: { region: (value) => (typeof value === 'string' ? undefined : 'must be a text') },
  options: {},
  baseUrl: () => 'https://api.acme.example',
  body: 'json',
  nesting: 'brackets',
  headers: ({ key }) => ({ authorization: basicAuthorization(key), 'acme-version': '1' }),
  ownHeaders: { 'acme-version': '' },
  requestIdHeaders: ['x-request-id'],
  readError: (answer) =>
    answer['object'] === 'error'
      ? {
          code: String(answer['code']),
          message: String(answer['message']),
          kind: answer['code'] === 'taken' ? 'duplicate' : undefined,
        }
      : undefined,
  publicId: /^thing_[0-9a-z]+$/,
  secret: /skey_[0-9a-z]+/g,
}

/** The same provider with form bodies and dots, as others have them. */
export const formAcme: Provider = { ...acme, body: 'form', nesting: 'dots' }

/** What Acme keeps. */
export interface Thing {
  object: 'thing'
  id: string
  name?: string | undefined
}

const result = looseObject({ object: literal('thing'), id: string(), name: optional(string()) })

const params = object({
  email: optional(string()),
  count: optional(number()),
  card: optional(string()),
  metadata: optional(objectParam()),
  at: optional(timeParam()),
  flags: optional(object({ loud: optional(string()) })),
  contact: optional(string()),
})

export const createThing: Endpoint<Thing> = {
  operation: 'things.create',
  method: 'POST',
  path: '/things',
  params,
  aliases: { contact: 'email' },
  hints: { thing_id: 'to read a thing, call `things.get`' },
  result,
  repeat: 'never',
  docs: 'https://acme.example/docs',
}

export const getThing: Endpoint<Thing> = {
  operation: 'things.get',
  method: 'GET',
  path: '/things/{thing_id}',
  result,
  repeat: 'safe',
  docs: 'https://acme.example/docs',
}

export const updateThing: Endpoint<Thing> = {
  operation: 'things.update',
  method: 'POST',
  path: '/things/{thing_id}',
  params: object({
    thing_id: optional(string()),
    email: optional(string()),
    card: optional(string()),
  }),
  needsParams: true,
  result,
  repeat: { never: ['card'] },
  docs: 'https://acme.example/docs',
}

export const destroyThing: Endpoint<Thing> = {
  ...getThing,
  operation: 'things.destroy',
  method: 'DELETE',
}

/** A list of things. */
export interface Things {
  object: 'list'
  data: Thing[]
  total?: number | undefined
}

export const listThings: Endpoint<Things> = {
  operation: 'things.list',
  method: 'GET',
  path: '/things',
  params: object({
    limit: optional(pipe(number(), integer(), minValue(1), maxValue(100))),
    offset: optional(number()),
  }),
  result: looseObject({ object: literal('list'), data: array(result), total: optional(number()) }),
  repeat: 'safe',
  docs: 'https://acme.example/docs',
}
