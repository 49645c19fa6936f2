import { describe, expect, it } from 'vitest'
import { nestFields, readBody } from './fields.ts'

const FORM = 'application/x-www-form-urlencoded'

describe('readBody', () => {
  it('reads JSON when the content type says so', () => {
    expect(
      readBody('{"metadata":{"a":[1]}}', 'application/json; charset=utf-8', 'brackets'),
    ).toEqual({ metadata: { a: [1] } })
  })

  it('reads a form otherwise', () => {
    expect(readBody('first_name=Jon+A&last_name=S%C3%B8', FORM, 'dots')).toEqual({
      first_name: 'Jon A',
      last_name: 'Sø',
    })
    expect(readBody('email=a%40b.co', null, 'brackets')).toEqual({ email: 'a@b.co' })
  })

  it('reads no body as no fields', () => {
    expect(readBody('', 'application/json', 'brackets')).toEqual({})
  })

  it.each(['{', '[]', '"text"', 'null'])(
    'gives undefined for JSON that is no object: %s',
    (body) => {
      expect(readBody(body, 'application/json', 'brackets')).toBeUndefined()
    },
  )
})

describe('nestFields', () => {
  it('reads brackets, and arrays by empty ones', () => {
    const entries = Object.entries({
      'metadata[plan][name]': 'gold',
      'metadata[plan][price]': '5',
      'metadata[a.b]': 'c',
      'tags[]': 'one',
    })
    expect(nestFields([...entries, ['tags[]', 'two']], 'brackets')).toEqual({
      metadata: { plan: { name: 'gold', price: '5' }, 'a.b': 'c' },
      tags: ['one', 'two'],
    })
  })

  it('reads dots, and leaves brackets as they are', () => {
    const entries: [string, string][] = [
      ['options.get_client_auth_token', 'true'],
      ['options[get_client_auth_token]', '1'],
    ]
    expect(nestFields(entries, 'dots')).toEqual({
      options: { get_client_auth_token: 'true' },
      'options[get_client_auth_token]': '1',
    })
  })

  it.each(['[a]', 'a[b', 'a]b', 'a[b]c', 'a]b[c]'])('takes %s as a plain key', (key) => {
    expect(nestFields([[key, '1']], 'brackets')).toEqual({ [key]: '1' })
  })

  it('lets the last of two contradicting keys count', () => {
    expect(
      nestFields(
        [
          ['a', '1'],
          ['a[b]', '2'],
        ],
        'brackets',
      ),
    ).toEqual({ a: { b: '2' } })
    expect(
      nestFields(
        [
          ['a[b]', '2'],
          ['a', '1'],
        ],
        'brackets',
      ),
    ).toEqual({ a: '1' })
  })

  it('never touches a prototype', () => {
    nestFields(
      [
        ['__proto__[polluted]', 'yes'],
        ['constructor[prototype][polluted]', 'yes'],
      ],
      'brackets',
    )
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
