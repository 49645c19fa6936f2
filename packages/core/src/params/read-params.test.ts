import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { boolean, number, object, optional, picklist, string } from 'valibot'
import { describe, expect, it } from 'vitest'
import { createThing, getThing, listThings } from '../../test/acme.ts'
import { readParams } from './read-params.ts'

const values = (input: unknown): unknown => {
  const read = readParams(createThing, input)
  expect(read.issues).toEqual([])
  return read.values
}
const issues = (input: unknown): unknown => readParams(createThing, input).issues

describe('params', () => {
  it('are taken in every form, and are the same in each', () => {
    const expected = { email: 'a@b.co', count: 3 }
    expect(values({ email: 'a@b.co', count: 3 })).toEqual(expected)
    expect(
      values([
        ['email', 'a@b.co'],
        ['count', 3],
      ]),
    ).toEqual(expected)
    expect(
      values(
        new Map<string, unknown>([
          ['email', 'a@b.co'],
          ['count', 3],
        ]),
      ),
    ).toEqual(expected)
    expect(values(new URLSearchParams({ email: 'a@b.co', count: '3' }))).toEqual(expected)
    const form = new FormData()
    form.set('email', 'a@b.co')
    form.set('count', '3')
    expect(values(form)).toEqual(expected)
    expect(
      values(
        (function* () {
          yield ['email', 'a@b.co'] as const
          yield ['count', 3] as const
        })(),
      ),
    ).toEqual(expected)
  })

  it('may be absent, and so may each of them', () => {
    expect(values(undefined)).toEqual({})
    expect(values(null)).toEqual({})
    expect(values({ email: undefined })).toEqual({})
    expect(values([])).toEqual({})
  })

  it('may be nested as they are written on the wire', () => {
    expect(values({ 'metadata[colour]': 'red', 'metadata[size]': 1 })).toEqual({
      metadata: { colour: 'red', size: 1 },
    })
    expect(values([['flags.loud', 'yes']])).toEqual({ flags: { loud: 'yes' } })
    expect(values(new URLSearchParams('metadata[a]=1'))).toEqual({ metadata: { a: '1' } })
  })

  it('are refused where their parts do not fit together, and no key is shown that may be a value', () => {
    const conflict = {
      path: 'metadata.a',
      code: 'conflict',
      message: '`metadata.a` is given twice',
    }
    expect(issues({ metadata: 'x', 'metadata[a]': 1 })).toContainEqual(conflict)
    expect(issues({ metadata: 'x', 'metadata[a][b]': 1 })).toMatchObject([
      { path: 'metadata.a.b', code: 'conflict' },
      { path: 'metadata', code: 'format' },
    ])
    const phone = ['metadata[0812345678]', 'x']
    expect(issues([phone, phone])).toMatchObject([{ path: 'metadata.…', code: 'conflict' }])
    for (const [key, path] of [
      ['metadata[]', 'metadata.'],
      ['metadata[][0812345678]', 'metadata..…'],
      ['metadata[__proto__]', 'metadata.__proto__'],
    ] as const) {
      const message = `\`${path}\` is not a name that can be sent`
      expect(issues({ [key]: 1 })).toEqual([{ path, code: 'unknown', message }])
    }
  })

  it('that are wrong have one path, however they were written', () => {
    const metadata = { a: { b: Number.NaN } }
    for (const input of [{ metadata }, [['metadata[a]', metadata.a]], { 'metadata.a.b': 1n }]) {
      expect(issues(input)).toMatchObject([{ path: 'metadata.a.b' }])
    }
  })

  it('may have another name, and are refused when they differ under both', () => {
    expect(values({ contact: 'a@b.co' })).toEqual({ email: 'a@b.co' })
    expect(values({ contact: 'a@b.co', email: 'a@b.co' })).toEqual({ email: 'a@b.co' })
    expect(issues({ contact: 'a@b.co', email: 'c@d.co' })).toMatchObject([
      { path: 'contact', code: 'conflict' },
    ])
  })

  it('may be a Date wherever a time is', () => {
    expect(values({ at: new Date(0) })).toEqual({ at: '1970-01-01T00:00:00Z' })
    expect(values({ at: new Date(1) })).toEqual({ at: '1970-01-01T00:00:00.001Z' })
    expect(values({ at: '2014-10-20T00:00:00Z' })).toEqual({ at: '2014-10-20T00:00:00Z' })
    expect(issues({ at: 'soon' })).toMatchObject([{ path: 'at', code: 'format' }])
    expect(issues({ at: new Date(Number.NaN) })).toMatchObject([{ path: 'at', code: 'format' }])
  })

  it('may be a Date of another realm, as in Jest, and are then the same', () => {
    const foreign = (time: number): unknown => runInNewContext(`new Date(${time})`)
    expect(foreign(0)).not.toBeInstanceOf(Date)
    expect(values({ at: foreign(0) })).toEqual({ at: '1970-01-01T00:00:00Z' })
    for (const bad of [{ at: foreign(Number.NaN) }, { metadata: { at: foreign(Number.NaN) } }]) {
      expect(issues(bad)).toMatchObject([
        { code: 'format', message: expect.stringContaining('is an invalid Date') },
      ])
    }
  })

  it('that are unknown are named, with what was probably meant', () => {
    expect(issues({ emial: 'x' })).toEqual([
      {
        path: 'emial',
        code: 'unknown',
        message: '`emial` is not a parameter of things.create; did you mean `email`?',
        suggestion: 'email',
      },
    ])
    expect(issues({ thing_id: 'x' })).toMatchObject([
      {
        message:
          '`thing_id` is not a parameter of things.create; to read a thing, call `things.get`',
      },
    ])
    expect(issues({ constructor: 'x' })).toMatchObject([
      { message: expect.stringContaining('; options are given behind the params') },
    ])
    expect(readParams(getThing, { expand: true }).issues).toMatchObject([
      { path: 'expand', code: 'unknown' },
    ])
  })

  it('that are options say where those are given', () => {
    expect(issues({ timeout: 5000 })).toMatchObject([
      {
        message:
          '`timeout` is not a parameter of things.create; options are given behind the params, what is not documented in `options.extraParams`',
      },
    ])
  })

  it('that are unknown are named inside of others, too', () => {
    expect(issues({ flags: { luod: 'x' } })).toMatchObject([
      { path: 'flags.luod', code: 'unknown', suggestion: 'flags.loud' },
    ])
    expect(issues({ 'flags[luod]': 'x' })).toMatchObject([{ path: 'flags.luod' }])
  })

  it.each([
    [{ email: 5 }, '`email` must be a string'],
    [{ email: null }, '`email` must not be null: leave it out'],
    [{ at: 5 }, '`at` must be a string or a Date'],
    [{ flags: 5 }, '`flags` must be an object'],
    [{ flags: {} }, undefined],
  ])('that are wrong are told in words what to be: %o', (input, message) => {
    expect(readParams(createThing, input).issues[0]?.message).toBe(message)
  })

  it('that are wrong are told all at once, and each once', () => {
    const given = { emial: 'a@b.co', count: 'many', card: Number.NaN, flags: { lod: 'x', loud: 1 } }
    expect(issues(given)).toMatchObject([
      { path: 'emial', code: 'unknown', suggestion: 'email' },
      { path: 'card', code: 'range' },
      { path: 'flags.lod', code: 'unknown', suggestion: 'flags.loud' },
      { path: 'count', code: 'type' },
      { path: 'flags.loud', code: 'type' },
    ])
    const needsName = { ...createThing, params: object({ name: string(), note: string() }) }
    expect(readParams(needsName, { nmae: 'x', note: Number.NaN }).issues).toMatchObject([
      { path: 'nmae', code: 'unknown', suggestion: 'name' },
      { path: 'note', code: 'range' },
    ])
  })

  it('are not named where a value stands in the place of a key', () => {
    const [issue] = readParams(createThing, { 'john@mail.com': 'x' }).issues
    const message = 'params hold a key that looks like no parameter of things.create'
    expect(issue).toEqual({ path: '', code: 'unknown', message })
    expect(JSON.stringify(issue)).not.toContain('john')
  })

  it.each([
    [
      [
        ['email', 'a'],
        ['email', 'b'],
      ],
      'conflict',
    ],
    [new URLSearchParams('email=a&email=b'), 'conflict'],
    [
      [
        ['metadata', { a: 1 }],
        ['metadata[a]', 2],
      ],
      'conflict',
    ],
    [JSON.parse('{"__proto__":{"polluted":1}}'), 'unknown'],
    [[['metadata[__proto__]', 1]], 'unknown'],
    [{ metadata: JSON.parse('{"__proto__":{"polluted":1}}') }, 'unknown'],
    [{ email: 5 }, 'type'],
    [{ count: '3' }, 'type'],
    [[['count', '3']], 'type'],
    [{ email: '\ud800' }, 'format'],
    [{ count: Number.NaN }, 'range'],
    [{ metadata: { a: 1n } }, 'type'],
    [{ metadata: { a: () => 1 } }, 'type'],
    [{ metadata: { a: new Map() } }, 'type'],
    [{ metadata: { a: [1, undefined] } }, 'type'],
    [{ metadata: [] }, 'format'],
    [{ metadata: new Date(0) }, 'format'],
    [{ '-metadata[a]': 1 }, 'unknown'],
    [{ 'metadata[a]b': 1 }, 'unknown'],
    ['email=a', 'type'],
    [7, 'type'],
    [new Date(), 'type'],
    [Promise.resolve({}), 'type'],
    [(async function* () {})(), 'type'],
    [new Request('https://acme.example'), 'type'],
    [
      new (class Model {
        get email(): string {
          return 'a'
        }
      })(),
      'type',
    ],
    [['email', 'a'], 'type'],
    [['ab'], 'type'],
    [[['email']], 'type'],
    [[['email', 'a', 'b']], 'type'],
    [[[7, 'a']], 'type'],
  ])('are refused: %o', (input, code) => {
    expect(issues(input)).toMatchObject([{ code }])
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it('are named by where they stand, however deep', () => {
    const metadata = { list: [true, undefined, () => 1], odd: JSON.parse('{"__proto__":1}') }
    expect(issues({ metadata })).toMatchObject([
      { path: 'metadata.list.1', code: 'type' },
      { path: 'metadata.list.2', code: 'type' },
      { path: 'metadata.odd.__proto__', code: 'unknown' },
    ])
  })

  it('that hold a file are refused', () => {
    const form = new FormData()
    form.set('email', new Blob(['x']))
    expect(issues(form)).toMatchObject([{ path: 'email', code: 'type' }])
  })

  it('that hold themselves, or are nested too deep, are refused', () => {
    const circle: Record<string, unknown> = {}
    circle['again'] = circle
    expect(issues({ metadata: circle })).toMatchObject([{ code: 'range' }])
    const nested = (levels: number): object => (levels === 1 ? {} : { a: nested(levels - 1) })
    expect(values({ metadata: nested(100) })).toEqual({ metadata: nested(100) })
    expect(issues({ metadata: nested(101) })).toMatchObject([{ code: 'range' }])
    expect(issues({ metadata: nested(200) })).toMatchObject([{ code: 'range' }])
  })

  it('may hold the same thing twice, and up to 100,000 values', () => {
    const red = { colour: 'red' }
    expect(values({ metadata: { one: red, other: [red, red] } })).toEqual({
      metadata: { one: red, other: [red, red] },
    })
    const list = Array<number>(99_998).fill(1)
    expect(values({ metadata: { list } })).toEqual({ metadata: { list } })
    let doubled: object = {}
    for (let level = 0; level < 50; level++) doubled = { one: doubled, other: doubled }
    for (const metadata of [{ list: [...list, 1] }, { list: [...list, 1, 1] }, doubled]) {
      const code = 'range'
      const message = expect.stringContaining('holds more than 100000 values')
      expect(issues({ metadata })).toEqual([{ path: expect.any(String), code, message }])
    }
  })

  it('are what their `toJSON` gives, where they have one', () => {
    const url = new URL('https://acme.example/')
    const silent = { toJSON: () => undefined }
    expect(values({ email: url, metadata: { url, toJSON: 1, silent } })).toEqual({
      email: url.href,
      metadata: { url: url.href, toJSON: 1 },
    })
    expect(values({ email: silent })).toEqual({})
  })

  it('that are pairs without end are refused', () => {
    const endless = function* (): Generator<[string, string]> {
      for (;;) yield ['email', 'a']
    }
    expect(issues(endless())).toMatchObject([{ path: '', code: 'type' }])
  })

  it('that throw while they are read are refused, without what they threw', () => {
    const evil = {
      get email(): string {
        throw new Error('SECRET')
      },
    }
    const read = 'threw an error when read'
    expect(issues(evil)).toEqual([{ path: '', code: 'type', message: `params ${read}` }])
    expect(issues({ metadata: { evil } })).toEqual([
      { path: 'metadata', code: 'type', message: `\`metadata\` ${read}` },
    ])
    expect(JSON.stringify([issues(evil), issues({ metadata: evil })])).not.toContain('SECRET')
  })

  it('keep every key of metadata, whatever its name', () => {
    const metadata = { constructor: 'a', prototype: 'b', toString: 'c', 'a.b': 'd', 'a[b]': 'e' }
    expect(values({ metadata })).toEqual({ metadata })
  })

  it('are copied, so that a later change does not matter', () => {
    const metadata = { a: { b: 1 } }
    const read = values({ metadata })
    metadata.a.b = 2
    expect(read).toEqual({ metadata: { a: { b: 1 } } })
  })

  it('that are texts stand for numbers and booleans where those are asked for', () => {
    const params = object({
      count: optional(number()),
      loud: optional(boolean()),
      name: optional(string()),
    })
    const read = (text: string): unknown => {
      const { values, issues } = readParams({ ...createThing, params }, new URLSearchParams(text))
      return issues[0]?.code ?? values
    }
    expect(read('count=10&loud=true&name=true')).toEqual({ count: 10, loud: true, name: 'true' })
    expect(read('count=-1.5&loud=false&name=7')).toEqual({ count: -1.5, loud: false, name: '7' })
    for (const text of ['', ' 1', '1 ', 'a1', '1a', '1.', '.5', '1e3', '0x1', '--1']) {
      expect([text, read(`count=${text}`)]).toEqual([text, 'type'])
    }
    for (const text of ['', 'TRUE', '1', 'untrue', 'falsely']) {
      expect([text, read(`loud=${text}`)]).toEqual([text, 'type'])
    }
  })

  it('are told what they can be, where that is one of a few', () => {
    const sorted = { ...listThings, params: object({ order: picklist(['up', 'down']) }) }
    expect(readParams(sorted, { order: 'newest' }).issues).toEqual([
      { path: 'order', code: 'format', message: '`order` must be one of "up" or "down"' },
    ])
  })

  it('beyond a limit are told what it is', () => {
    expect(readParams(listThings, { limit: 0 }).issues).toEqual([
      { path: 'limit', code: 'range', message: '`limit` must be at least 1' },
    ])
    expect(readParams(listThings, { limit: 101 }).issues).toEqual([
      { path: 'limit', code: 'range', message: '`limit` must be at most 100' },
    ])
    expect(readParams(listThings, { limit: 1.5 }).issues).toMatchObject([
      { code: 'type', message: '`limit` must be a whole number' },
    ])
    expect(readParams(listThings, new URLSearchParams('limit=5')).values).toEqual({ limit: 5 })
    expect(readParams(listThings, new URLSearchParams('limit=five')).issues).toMatchObject([
      { code: 'type' },
    ])
  })

  it('show no value in an issue, whatever they are', () => {
    const secret = 'Zz9secretZz9'
    const holder = fc
      .anything({ withBigInt: true, withDate: true, withMap: true })
      .map((value) => [secret, value])
    fc.assert(
      fc.property(
        fc.constantFrom('email', 'count', 'metadata', 'at', 'flags', secret + ' x'),
        holder,
        (key, value) => {
          expect(JSON.stringify(readParams(createThing, { [key]: value }).issues)).not.toContain(
            secret,
          )
          expect(
            JSON.stringify(
              readParams(createThing, [
                [key, secret],
                [key, secret],
              ]).issues,
            ),
          ).not.toContain(secret)
        },
      ),
    )
  })
})
