import type { WithResponse } from '../transport/api-promise.ts'
import { ApiPromise } from '../transport/api-promise.ts'
import type { CallInput } from '../transport/build-request.ts'
import type { Endpoint } from '../transport/endpoint.ts'
import type { PreparedCall, Transport } from '../transport/transport.ts'
import { Page } from './page.ts'
import { PagePromise } from './page-promise.ts'
import type { Pager, RawPage } from './pager.ts'

/**
 * Calls an operation that lists: for one page when it is awaited, for everything from there on when
 * it is iterated over.
 */
export function list<Item, Raw extends RawPage<Item>>(
  transport: Transport,
  endpoint: Endpoint<Raw>,
  input: CallInput,
  pager: Pager<Raw>,
): PagePromise<Item, Raw> {
  const prepare = (params: unknown): PreparedCall<Raw> =>
    transport.prepare(endpoint, { ...input, params })
  const refuse = (message: string): Error =>
    transport.refuse(endpoint, { path: 'limit', code: 'range', message })

  const getPage = async (
    call: PreparedCall<Raw>,
    firstTotal?: number,
  ): Promise<WithResponse<Page<Item, Raw>>> => {
    const { value: raw, response } = await call.run()
    const total = firstTotal ?? raw.total
    const change = pager.next(raw, call.params)
    const next =
      change &&
      ((): ApiPromise<Page<Item, Raw>> => {
        const following = prepare({ ...call.params, ...change })
        return new ApiPromise(() => getPage(following, total))
      })
    return { value: new Page(raw, total, next, refuse), response }
  }

  const first = prepare(input.params)
  return new PagePromise(
    ({ size }) => {
      const given = { ...first.options.extraParams, ...first.params }
      if (first.isRefused || size === undefined || pager.sizeParam in given) return getPage(first)
      return getPage(prepare({ ...first.params, [pager.sizeParam]: size }))
    },
    pager.iterationSize,
    refuse,
  )
}
