import type { ParamsIssue } from '../errors/params-error.ts'
import type { WithResponse } from '../transport/api-promise.ts'
import { ApiPromise } from '../transport/api-promise.ts'
import type { Endpoint } from '../transport/endpoint.ts'
import type { CallInput } from '../transport/read-call.ts'
import type { Transport } from '../transport/transport.ts'
import type { CursorContent } from './cursor.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { ConcurrentListOptions } from './list-options.ts'
import { merge } from './merge.ts'
import { Page } from './page.ts'
import type { FirstPage } from './page-promise.ts'
import { PagePromise } from './page-promise.ts'
import type { Reader } from './read-ahead.ts'
import { readAhead } from './read-ahead.ts'
import type { Query, RawPage, Slice, Walk } from './walk.ts'

/** Where a list, or a slice of one, stands. */
interface Place<Item, Raw extends RawPage<Item>> extends Slice<Item, Raw> {
  /** What the first page said. */
  readonly total?: number | undefined
  /** Who reads it, once somebody iterates over a slice of it. */
  readonly reader?: Reader
}

/**
 * Calls an operation that lists: for one page when it is awaited, for everything from there on when
 * it is iterated over.
 *
 * @param transport - What sends the calls.
 * @param endpoint - The operation, with `listOptionChecks` among its `options`.
 * @param input - The path's ids, the params and the options, as the caller gave them.
 * @param walk - The way from one page to the next.
 * @returns The first page, or an iteration over every item. It rejects, and nothing is thrown.
 */
export function list<Item, Raw extends RawPage<Item>>(
  transport: Transport,
  endpoint: Endpoint<Raw>,
  input: CallInput,
  walk: Walk<Item, Raw>,
): PagePromise<Item, Raw> {
  const refuse = (path: string, code: ParamsIssue['code'], what: string): Error =>
    transport.refuse(endpoint, path, code, what)
  // What follows is asked for with what was read now, whatever becomes of it meanwhile.
  const first = transport.prepare(endpoint, input)
  const name = `${endpoint.operation} ${first.path}`
  // They were checked with the others: the endpoint names them.
  const options = first.options as ConcurrentListOptions
  const { resumeFrom, prefetch = 0, concurrency = 1 } = options
  /** Where the first page stands, once it is asked for. */
  let origin: Place<Item, Raw> = { query: first.params, step: { params: {} }, walk }

  const paramsAt = ({ query, step }: Place<Item, Raw>): Query => ({ ...query, ...step.params })

  /** Asks for pages until one brings something new, or the last one has come. */
  const getPage = (
    place: Place<Item, Raw>,
    prepared = first.withParams(paramsAt(place)),
  ): Promise<WithResponse<Page<Item, Raw>>> =>
    transport.asOneCall(endpoint, async (parts) => {
      let at = place
      let call = prepared
      for (;;) {
        const { value: raw, response } = await call.run(parts)
        const { items: data, next: step } = at.walk.take(raw, at.step, at.query)
        const total = at.total ?? raw.total
        const behind = step && { ...at, step, total }
        if (behind && data.length === 0 && !at.reader?.hasLeft) {
          at = behind
          // The deadline is that of a page, however many requests it takes.
          call = call.withParams(paramsAt(at), call.began)
          continue
        }
        const cursor = behind ? writeCursor({ ...behind, list: name }) : null
        return {
          value: new Page({ data, total, raw, cursor, next: () => getNext(behind) }),
          response,
        }
      }
    })

  const getNext = (behind: Place<Item, Raw> | undefined): ApiPromise<Page<Item, Raw>> =>
    new ApiPromise(() => {
      if (behind) return getPage(behind)
      throw refuse('', 'range', 'lead to no page behind this one: ask `hasNextPage()` first')
    })

  const start = async ({ size, refusal }: FirstPage): Promise<WithResponse<Page<Item, Raw>>> => {
    if (refusal) throw refusal
    const documented = Object.keys(first.options.extraParams ?? {}).find((name) =>
      Object.hasOwn(endpoint.params?.entries ?? {}, name),
    )
    if (documented !== undefined) {
      throw refuse(`extraParams.${documented}`, 'conflict', 'is documented: give it in the params')
    }
    if (resumeFrom !== undefined) origin = { ...readOrigin(resumeFrom), walk }
    const isSized = size === undefined || walk.sizeParam in origin.query
    if (!isSized) origin = { ...origin, query: { ...origin.query, [walk.sizeParam]: size } }
    if (resumeFrom === undefined) return getPage(origin, isSized ? first : undefined)
    // What a cursor says is checked like any input.
    const { ids } = input
    return getPage(origin, transport.prepare(endpoint, { ids, params: paramsAt(origin), options }))
  }

  const readOrigin = (cursor: string): CursorContent => {
    const content = readCursor(cursor)
    if (!content) throw refuse('resumeFrom', 'format', 'is not the cursor of a page')
    if (content.list !== name)
      throw refuse('resumeFrom', 'conflict', 'is the cursor of another list')
    const text = (value: unknown): string => JSON.stringify(value)
    const given = Object.keys(first.params)
    const wrong = given.find((param) => text(first.params[param]) !== text(content.query[param]))
    if (wrong === undefined) return content
    throw refuse(wrong, 'conflict', 'is not what `resumeFrom` was made with: leave it out')
  }

  /** Cuts the list into slices; undefined where that cannot be done, or is of no use. */
  const cut = async (page: Page<Item, Raw>): Promise<readonly Slice<Item, Raw>[] | undefined> => {
    const { query, step } = origin
    const begin = Number(step.params['offset'] ?? 0)
    const rest = (page.raw.total ?? 0) - begin
    if (!walk.slice || !page.hasNextPage() || 'offset' in query || rest < concurrency * 2) {
      return undefined
    }
    const cuts = await Promise.all(
      Array.from({ length: concurrency - 1 }, async (_, index) => {
        const offset = begin + Math.floor((rest * (index + 1)) / concurrency)
        const one = { ...paramsAt(origin), [walk.sizeParam]: 1, offset }
        return (await first.withParams(one).run()).value.data[0]
      }),
    )
    return walk.slice(page.raw, query, step, cuts)
  }

  /** Gives the pages of all slices as they come; in order, where the list cannot be cut. */
  async function* readSlices(
    first: Promise<Page<Item, Raw>>,
  ): AsyncGenerator<Page<Item, Raw>, void, undefined> {
    const page = await first
    const slices = await cut(page)
    if (!slices) return yield* readAhead(first, prefetch)
    const reader: Reader = { hasLeft: false }
    const parts = slices.map((slice) => {
      const place = { ...slice, total: page.total, reader }
      return readAhead(new ApiPromise(() => getPage(place)), prefetch, reader)
    })
    try {
      for await (const { data, total, raw } of merge(parts)) {
        if (data.length === 0) continue
        yield new Page({ data, total, raw, cursor: null, next: () => getNext(undefined) })
      }
    } finally {
      reader.hasLeft = true
    }
  }

  return new PagePromise(start, {
    size: walk.iterationSize,
    pages: (first, isOrdered) =>
      isOrdered || concurrency === 1 ? readAhead(first, prefetch) : readSlices(first),
    refuseLimit: (what) => refuse('limit', 'range', what),
  })
}
