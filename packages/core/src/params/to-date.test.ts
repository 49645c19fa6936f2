import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toDate } from './to-date.ts'

it.each([
  ['2016-08-02T08:07:52+0000', '2016-08-02T08:07:52.000Z'],
  ['2020-03-17T14:13:37Z', '2020-03-17T14:13:37.000Z'],
  ['2020-03-17T14:13:37.985Z', '2020-03-17T14:13:37.985Z'],
  ['2020-03-17T14:13:37.985123Z', '2020-03-17T14:13:37.985Z'],
  ['2016-08-02T08:07:52+05:30', '2016-08-02T02:37:52.000Z'],
  ['2015-01-01T00:00:00+00:00', '2015-01-01T00:00:00.000Z'],
  ['2014-10-20', '2014-10-20T00:00:00.000Z'],
  ['2014-10-20T00:00', '2014-10-20T00:00:00.000Z'],
])('reads %s', (text, expected) => {
  expect(toDate(text).toISOString()).toBe(expected)
})

it.each([
  '',
  'today',
  '1600000000',
  '2020-13-01T00:00:00Z',
  '2020-03-17T14:13:37+00000',
  'Tue Mar 17 2020',
])('takes %j for no time', (text) => {
  expect(toDate(text).getTime()).toBeNaN()
})

it('reads whatever a Date writes, with and without the colon in its offset', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
      (date) => {
        expect(toDate(date.toISOString())).toEqual(date)
        expect(toDate(date.toISOString().replace('Z', '+0000'))).toEqual(date)
      },
    ),
  )
})
