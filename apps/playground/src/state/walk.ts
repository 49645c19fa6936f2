import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { CallError } from '../calls/call-error.ts'
import { readCallError } from '../calls/call-error.ts'
import type { Engine } from '../engine/start-engine.ts'
import type { CallInput, Operation } from '../operations/operation.ts'
import type { Side } from '../operations/side.ts'

/** How far the walk through a list has come. */
export interface WalkProgress {
  readonly state: 'walking' | 'whole' | 'stopped' | 'cancelled' | 'failed'
  /** How many customers the pages have brought, and how many of those are different ones. */
  readonly brought: number
  readonly unique: number
  /** How many customers the list has, as its first page said. */
  readonly total: number
  readonly limit: number
  readonly pages: number
  readonly requests: number
  /** Where to go on; without it, there is nothing to resume. */
  readonly cursor?: string | undefined
  readonly error?: CallError
}

/** How a list is walked, as the form says it. */
export interface WalkRequest {
  readonly input: CallInput
  /** How many customers come with one request. */
  readonly limit: number
  /** After how many customers to stop; all of them by default. */
  readonly stopAfter?: number | undefined
  /** How long to wait before each further page, in milliseconds. */
  readonly pause: number
}

/** Where a list is walked. */
export interface WalkPlace {
  readonly side: Side
  readonly engine: Engine
  /** Is called when a page has come. */
  readonly onPage: () => void
}

/** Walks the list of a side: from its beginning, or on from where it stands. */
export interface Walker {
  /** How far it has come; undefined before it has begun. */
  readonly progress: ReadonlySignal<WalkProgress | undefined>
  /** Walks from the beginning. What was walked before is forgotten. */
  readonly start: (place: WalkPlace, request: WalkRequest) => Promise<void>
  /** Walks on behind the last page, as the walk was begun. */
  readonly resume: (place: WalkPlace) => Promise<void>
  /** Asks for no more; tells whether it was under way. */
  readonly cancel: () => boolean
  /** Forgets everything. */
  readonly reset: () => void
}

/** A walk that has begun: what it was asked for, and whom it has met. */
interface Journey {
  readonly request: WalkRequest
  readonly met: Set<string>
}

/** Creates what walks the list of an operation, if that can be walked. */
export function createWalker({ walk }: Operation): Walker | undefined {
  if (!walk) return undefined
  const progress = signal<WalkProgress | undefined>(undefined)
  let journey: Journey | undefined
  let controller: AbortController | undefined

  const go = async (
    { side, engine, onPage }: WalkPlace,
    { request, met }: Journey,
    from: WalkProgress,
  ): Promise<void> => {
    controller?.abort()
    const own = new AbortController()
    controller = own
    const { signal } = own
    const change = (next: Partial<WalkProgress>): void => {
      // Another walk may have begun, and this one is of no interest any more.
      if (controller === own) progress.value = { ...(progress.value ?? from), ...next }
    }
    progress.value = { ...from, state: 'walking' }
    const { redactor } = await side.account()
    const fetch = engine.fetchFor(side)
    let { requests, pages, brought } = from
    let left = request.stopAfter ?? Infinity
    try {
      const walked = walk(
        (input, init) => {
          requests += 1
          change({ requests })
          return fetch(input, init)
        },
        request.input,
        { limit: request.limit, resumeFrom: from.cursor, signal },
      )
      for await (const { ids, total, cursor } of walked) {
        for (const id of ids) met.add(id)
        brought += ids.length
        pages += 1
        left -= ids.length
        change({ brought, pages, total, unique: met.size, cursor: cursor ?? undefined })
        onPage()
        if (cursor === null) break
        if (left <= 0) return change({ state: 'stopped' })
        await pause(request.pause, signal)
      }
      change({ state: 'whole', cursor: undefined })
    } catch (thrown) {
      if (signal.aborted) change({ state: 'cancelled' })
      else change({ state: 'failed', error: readCallError(thrown, redactor) })
    }
  }

  return {
    progress,
    start(place, request) {
      journey = { request, met: new Set() }
      const { limit } = request
      const none = { brought: 0, unique: 0, total: 0, pages: 0, requests: 0 }
      return go(place, journey, { state: 'walking', limit, ...none })
    },
    async resume(place) {
      const from = progress.value
      if (journey && from?.cursor !== undefined) await go(place, journey, from)
    },
    cancel() {
      const isWalking = progress.value?.state === 'walking'
      if (isWalking) controller?.abort()
      return isWalking
    },
    reset() {
      controller?.abort()
      controller = undefined
      journey = undefined
      progress.value = undefined
    },
  }
}

/** What walks the lists of a side: its panes have it. */
interface Walking {
  readonly panes: ReadonlyMap<unknown, { readonly walker: Walker | undefined }>
}

/** Gives everything that walks lists at the sides. */
export function walkersOf(sides: readonly Walking[]): readonly Walker[] {
  const panes = sides.flatMap(({ panes }) => Array.from(panes.values()))
  return panes.flatMap(({ walker }) => (walker ? [walker] : []))
}

/** Waits; rejects as soon as the signal is aborted. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      // Nobody reads it: who aborts knows why.
      reject(new Error('The walk was cancelled'))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
