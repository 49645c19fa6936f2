import { expect, it } from 'vitest'
import { readParams } from './read-params.ts'

it('reads an object as params, and keeps its text', () => {
  const text = '{ "limit": 5, "metadata": { "a": [null] } }'
  expect(readParams(text)).toEqual({
    text,
    params: { limit: 5, metadata: { a: [null] } },
    problem: '',
  })
})

it.each(['[]', 'null', '"limit"', '5'])('says that %s is no object', (text) => {
  expect(readParams(text)).toMatchObject({
    text,
    params: undefined,
    problem: expect.stringContaining('must be an object'),
  })
})

it.each(['', '{', '{ limit: 5 }'])('says why %s cannot be read', (text) => {
  expect(readParams(text)).toMatchObject({
    text,
    params: undefined,
    problem: expect.stringMatching(/^This is no JSON: \S/),
  })
})
