import type { ParamsIssue } from '../errors/params-error.ts'
import type { WithResponse } from '../transport/api-promise.ts'
import { ApiPromise } from '../transport/api-promise.ts'
import type { CallInput } from '../transport/build-request.ts'
import type { Endpoint } from '../transport/endpoint.ts'
import type { PreparedCall, Transport } from '../transport/transport.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { ConcurrentListOptions } from './list-options.ts'
import { merge } from './merge.ts'
import { Page } from './page.ts'
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
 */
export function list<Item, Raw extends RawPage<Item>>(
  transport: Transport,
  endpoint: Endpoint<Raw>,
  input: CallInput,
  walk: Walk<Item, Raw>,
): PagePromise<Item, Raw> {
  const refuse = (path: string, code: ParamsIssue['code'], message: string): Error =>
    transport.refuse(endpoint, { path, code, message })
  const refuseLimit = (message: string): Error => refuse('limit', 'range', message)
  const prepare = (params: unknown): PreparedCall<Raw> =>
    transport.prepare(endpoint, { ...input, params })

  /** Asks for pages until one brings something new, or the last one has come. */
  const getPage = async (
    start: Start,
    own: Walk<Item, Raw> = walk,
    prepared?: PreparedCall<Raw>,
  ): Promise<WithResponse<Page<Item, Raw>>> => {
    const { query } = start
    let { step, total } = start
    let call = prepared ?? prepare({ ...query, ...step.params })
    for (;;) {
      const { value: raw, response } = await call.run()
      const { items: data, next: following } = own.take(raw, step, query)
      total ??= raw.total
      if (data.length === 0 && following) {
        step = following
        call = prepare({ ...query, ...step.params })
        continue
      }
      const behind = following && { query, step: following, total }
      const next = behind && (() => new ApiPromise(() => getPage(behind, own)))
      const cursor = behind ? writeCursor({ ...behind, total }) : null
      const page = new Page<Item, Raw>({ data, total, raw, cursor, next, refuse: refuseLimit })
      return { value: page, response }
    }
  }

  const first = prepare(input.params)
  // They were checked with the others: the endpoint names them.
  const options = first.options as ConcurrentListOptions
  const { resumeFrom, prefetch = 0, concurrency = 1 } = options
  let query: Query = first.params

  const start = async (size: number | undefined): Promise<WithResponse<Page<Item, Raw>>> => {
    if (first.isRefused) return getPage({ query, step: { params: {} } }, walk, first)
    if (resumeFrom !== undefined) {
      const content = readCursor(resumeFrom)
      if (!content) throw refuse('resumeFrom', 'format', '`resumeFrom` is not the cursor of a page')
      const wrong = Object.keys(query).find((name) => query[name] !== content.query[name])
      if (wrong !== undefined) {
        const message = `\`${wrong}\` is not what the cursor in \`resumeFrom\` was made with: leave it out`
        throw refuse(wrong, 'conflict', message)
      }
      query = content.query
      return getPage(content)
    }
    const isSized = first.given.has(walk.sizeParam)
    if (size === undefined || isSized) return getPage({ query, step: { params: {} } }, walk, first)
    query = { ...query, [walk.sizeParam]: size }
    return getPage({ query, step: { params: {} } })
  }

  /** Cuts what lies behind the first page into slices, and walks them side by side. */
  async function* walkSlices(
    promise: Promise<Page<Item, Raw>>,
  ): AsyncGenerator<Page<Item, Raw>, void, undefined> {
    const page = await promise
    const { raw, total } = page
    if (!walk.slice || !page.hasNextPage() || 'offset' in query || total < concurrency * 2) {
      yield* readAhead(promise, prefetch)
      return
    }
    const offsets = Array.from({ length: concurrency - 1 }, (_, index) =>
      Math.floor((total * (index + 1)) / concurrency),
    )
    const cuts = await Promise.all(
      offsets.map(async (offset) => {
        const one = await prepare({ ...query, [walk.sizeParam]: 1, offset }).run()
        return one.value.data[0]
      }),
    )
    const slices = walk.slice(raw, query, cuts)
    yield* merge(
      slices.map(async function* (slice) {
        const step = { params: {} }
        const beginning = getPage({ query: slice.query, step, total }, slice.walk)
        const pages = readAhead(
          beginning.then(({ value }) => value),
          prefetch,
        )
        for await (const { data, raw: own } of pages) {
          if (data.length === 0) continue
          const content = { data, total, raw: own, cursor: null, next: undefined }
          yield new Page<Item, Raw>({ ...content, refuse: refuseLimit })
        }
      }),
    )
  }

  return new PagePromise(start, {
    size: walk.iterationSize,
    pages: (promise) => (concurrency > 1 ? walkSlices(promise) : readAhead(promise, prefetch)),
    refuse: refuseLimit,
  })
}
