import type { ParamsIssue } from '../errors/params-error.ts'
import type { WithResponse } from '../transport/api-promise.ts'
import { ApiPromise } from '../transport/api-promise.ts'
import type { Endpoint } from '../transport/endpoint.ts'
import type { CallInput } from '../transport/read-call.ts'
import type { Transport } from '../transport/transport.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { ConcurrentListOptions } from './list-options.ts'
import { merge } from './merge.ts'
import { Page } from './page.ts'
import type { FirstPage } from './page-promise.ts'
import { PagePromise } from './page-promise.ts'
import { readAhead } from './read-ahead.ts'
import type { RawPage, Step, Walk } from './walk.ts'

type Query = Readonly<Record<string, unknown>>

/** Where a list begins. */
interface Start {
  readonly query: Query
  readonly step: Step
  readonly total?: number | undefined
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
  const refuseRange = (path: string, what: string): Error => refuse(path, 'range', what)

  // What follows is asked for with what was read now, whatever becomes of it meanwhile.
  const first = transport.prepare(endpoint, input)
  const name = `${endpoint.operation} ${first.path}`
  // They were checked with the others: the endpoint names them.
  const options = first.options as ConcurrentListOptions
  const { resumeFrom, prefetch = 0, concurrency = 1 } = options
  /** Where the first page stands, once it is asked for. */
  let origin: Start = { query: first.params, step: { params: {} } }

  /** Asks for pages until one brings something new, or the last one has come. */
  const getPage = (
    start: Start,
    own: Walk<Item, Raw> = walk,
    prepared = first.withParams({ ...start.query, ...start.step.params }),
  ): Promise<WithResponse<Page<Item, Raw>>> =>
    transport.asOneCall(endpoint, async (parts) => {
      const { query } = start
      let { step, total } = start
      let call = prepared
      for (;;) {
        const { value: raw, response } = await call.run(parts)
        const { items: data, next: following } = own.take(raw, step, query)
        total ??= raw.total
        if (data.length === 0 && following) {
          step = following
          // The deadline is that of a page, however many requests it takes.
          call = call.withParams({ ...query, ...step.params }, call.began)
          continue
        }
        const behind = following && { query, step: following, total }
        const next = behind && (() => new ApiPromise(() => getPage(behind, own)))
        const cursor = behind ? writeCursor({ ...behind, list: name }) : null
        const content = { data, total, raw, cursor, next, refuse: refuseRange }
        return { value: new Page<Item, Raw>(content), response }
      }
    })

  const start = async ({ size, refusal }: FirstPage): Promise<WithResponse<Page<Item, Raw>>> => {
    if (refusal) throw refusal
    if (first.isRefused) return getPage(origin, walk, first)
    const documented = Object.keys(first.options.extraParams ?? {}).find(
      (name) => name in (endpoint.params?.entries ?? {}),
    )
    if (documented !== undefined) {
      throw refuse(`extraParams.${documented}`, 'conflict', 'is documented: give it in the params')
    }
    if (resumeFrom !== undefined) origin = readOrigin(resumeFrom)
    const { query, step } = origin
    const isSized = size === undefined || walk.sizeParam in query
    if (!isSized) origin = { ...origin, query: { ...query, [walk.sizeParam]: size } }
    if (resumeFrom === undefined) return getPage(origin, walk, isSized ? first : undefined)
    // What a cursor says is checked like any input.
    const params = { ...origin.query, ...step.params }
    const { ids } = input
    return getPage(origin, walk, transport.prepare(endpoint, { ids, params, options }))
  }

  const readOrigin = (cursor: string): Start => {
    const content = readCursor(cursor)
    if (!content) throw refuse('resumeFrom', 'format', 'is not the cursor of a page')
    if (content.list !== name) throw refuse('resumeFrom', 'conflict', 'is that of another list')
    const text = (value: unknown): string => JSON.stringify(value)
    const given = Object.keys(first.params)
    const wrong = given.find((param) => text(first.params[param]) !== text(content.query[param]))
    if (wrong === undefined) return content
    throw refuse(wrong, 'conflict', 'is not what `resumeFrom` was made with: leave it out')
  }

  /** Cuts the list into slices, and walks them side by side. */
  async function* walkSlices(
    promise: Promise<Page<Item, Raw>>,
  ): AsyncGenerator<Page<Item, Raw>, void, undefined> {
    const page = await promise
    const { query, step } = origin
    const begin = Number(step.params['offset'] ?? 0)
    const rest = (page.raw.total ?? 0) - begin
    if (!walk.slice || !page.hasNextPage() || 'offset' in query || rest < concurrency * 2) {
      yield* readAhead(promise, prefetch)
      return
    }
    const cuts = await Promise.all(
      Array.from({ length: concurrency - 1 }, async (_, index) => {
        const offset = begin + Math.floor((rest * (index + 1)) / concurrency)
        const one = { ...query, ...step.params, [walk.sizeParam]: 1, offset }
        return (await first.withParams(one).run()).value.data[0]
      }),
    )
    let hasLeft = false
    const slices = walk.slice(page.raw, query, step, cuts).map(async function* (slice) {
      // A slice looks for its next page while others are read: not anymore once the reader has left.
      const take: typeof walk.take = (raw, at, own) => {
        const taken = slice.walk.take(raw, at, own)
        return hasLeft ? { ...taken, next: undefined } : taken
      }
      const beginning = getPage({ ...slice, total: page.total }, { ...slice.walk, take })
      const pages = readAhead(
        beginning.then(({ value }) => value),
        prefetch,
      )
      for await (const { data, total, raw } of pages) {
        if (data.length === 0) continue
        const content = { data, total, raw, cursor: null, next: undefined }
        yield new Page<Item, Raw>({ ...content, refuse: refuseRange })
      }
    })
    try {
      yield* merge(slices)
    } finally {
      hasLeft = true
    }
  }

  return new PagePromise(start, {
    size: walk.iterationSize,
    pages: (promise, isOrdered) =>
      concurrency > 1 && !isOrdered ? walkSlices(promise) : readAhead(promise, prefetch),
    refuse: refuseRange,
  })
}
