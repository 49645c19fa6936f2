import { expect, it } from 'vitest'
import { collectGarbage } from '../../test/left-behind.ts'
import { ApiPromise } from '../transport/api-promise.ts'
import { Page } from './page.ts'
import { readAhead } from './read-ahead.ts'

it('keeps no page while the next is asked for', async () => {
  const given: WeakRef<object>[] = []
  const makePage = (): Page<never> => {
    const next = (): ApiPromise<Page<never>> => new ApiPromise(() => new Promise(() => {}))
    const page = new Page({ data: [], total: 9, raw: { data: [] }, cursor: 'more', next })
    given.push(new WeakRef(page))
    return page
  }
  const pages = readAhead(Promise.resolve(makePage()), 0)
  await pages.next()
  void pages.next()
  await collectGarbage()
  expect(given.map((page) => page.deref())).toEqual([undefined])
})
