import { expect, it } from 'vitest'
import { decodeBody } from './decode-body.ts'

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8'

it('gives the fields of a form as they were meant', () => {
  expect(decodeBody('name=D%27Arcy+Lee&a.b=1&empty=', FORM)).toEqual({
    kind: 'form',
    fields: [
      ['name', "D'Arcy Lee"],
      ['a.b', '1'],
      ['empty', ''],
    ],
  })
})

it('gives JSON a line for each member', () => {
  expect(decodeBody('{"a":{"b":1}}', 'application/json')).toEqual({
    kind: 'json',
    text: '{\n  "a": {\n    "b": 1\n  }\n}',
  })
})

it.each(['{"a":', 'Too many requests', '7', ''])('leaves %j as it is', (body) => {
  expect(decodeBody(body, 'text/plain')).toBeUndefined()
})
