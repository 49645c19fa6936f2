import { describe, expect, it } from 'vitest'
import { createRedactor, MASK } from './redactor.ts'

const KEY = 'skey_test_0123456789'
const redactor = createRedactor([KEY])

describe('createRedactor', () => {
  it.each(['abcde', 'a'.repeat(40)])('masks a key of any length with eight dots', (key) => {
    const { header, text } = createRedactor([key])
    expect(header('Authorization', `Basic ${btoa(`${key}:`)}`)).toBe('Basic ••••••••')
    expect(text(`the key is ${key}`)).toBe('the key is ••••••••')
  })

  it.each([KEY, `${KEY}:`, btoa(`${KEY}:`), btoa(KEY)])('finds the key as %s', (form) => {
    expect(redactor.text(`x ${form} y`)).toBe(`x ${MASK} y`)
    expect(redactor.header('x-echo', form)).toBe(MASK)
    expect(JSON.stringify(redactor.value({ a: [{ b: form }] }))).not.toContain(form)
  })

  it.each(['cookie', 'set-cookie', 'x-api-key', 'proxy-authorization'])(
    'shows nothing of the header %s',
    (name) => {
      expect(redactor.header(name, 'anything at all')).toBe(MASK)
    },
  )

  it('masks the client token in JSON, and keeps the rest', () => {
    const body = '{"juspay": {"client_auth_token": "tkn_\\"1", "client_auth_token_expiry": "soon"}}'
    expect(redactor.text(body)).toBe(
      `{"juspay": {"client_auth_token": "${MASK}", "client_auth_token_expiry": "soon"}}`,
    )
    expect(redactor.value(JSON.parse(body))).toEqual({
      juspay: { client_auth_token: MASK, client_auth_token_expiry: 'soon' },
    })
  })

  it('masks card data in forms, and keeps the wish for a token', () => {
    const body = 'card[number]=4242&security_code=123&options.get_client_auth_token=true'
    expect(redactor.text(body)).toBe(
      `card[number]=${MASK}&security_code=${MASK}&options.get_client_auth_token=true`,
    )
  })

  it('gives what is no text as it is', () => {
    expect(redactor.value({ a: [1, null, true] })).toEqual({ a: [1, null, true] })
  })
})
