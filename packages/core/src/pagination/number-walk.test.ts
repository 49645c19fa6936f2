import { expect, it } from 'vitest'
import { numberWalk } from './number-walk.ts'

const hits = [{ id: 'thing_1' }]

it.each<[what: string, raw: object, asked: object, query: object, next: number | undefined]>([
  ['the first page', { total_pages: 3 }, {}, {}, 2],
  ['a later page', { total_pages: 3 }, { page: 2 }, {}, 3],
  ['the last page', { total_pages: 3 }, { page: 3 }, {}, undefined],
  ['the page that the list begins with', { total_pages: 9 }, {}, { page: 4 }, 5],
  ['a page behind that', { total_pages: 9 }, { page: 5 }, { page: 4 }, 6],
  ['a page where nobody counts', {}, { page: 7 }, {}, 8],
  ['a page where the count is null', { total_pages: null }, { page: 7 }, {}, 8],
  ['an empty page, whatever the count', { data: [], total_pages: 9 }, { page: 2 }, {}, undefined],
])('behind %s comes the next number, or nothing', (_, raw, params, query, next) => {
  const page = { data: hits, ...raw }
  expect(numberWalk().take(page, { params: { ...params } }, { ...query })).toEqual({
    items: page.data,
    next: next === undefined ? undefined : { params: { page: next } },
  })
})
