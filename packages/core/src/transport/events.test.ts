import { runInNewContext } from 'node:vm'
import { describe, expect, it, vi } from 'vitest'
import { acme, createThing, getThing } from '../../test/acme.ts'
import { fakeClock } from '../../test/fake-clock.ts'
import type { Step } from '../../test/scripted-fetch.ts'
import { json, networkError, problem, scriptedFetch, thing } from '../../test/scripted-fetch.ts'
import type { ClientEvent } from './client-event.ts'
import type { ClientSettings } from './client-settings.ts'
import { Transport } from './transport.ts'

function listening(
  steps: readonly Step[],
  settings: ClientSettings = {},
  provider = acme,
): { transport: Transport; events: ClientEvent[] } {
  const events: ClientEvent[] = []
  const { fetch } = scriptedFetch(...steps)
  const given = {
    secretKey: 'skey_1',
    fetch,
    clock: fakeClock(),
    onEvent: (event: ClientEvent) => void events.push(event),
    ...settings,
  }
  return { transport: new Transport(provider, given), events }
}

const read = { ids: { thing_id: 'john@mail.com' } }

describe('events', () => {
  it('tell what happens to a call, in order', async () => {
    const { transport, events } = listening([
      networkError('ECONNRESET'),
      problem('x', 503),
      json(thing),
    ])
    await transport.call(getThing, read)
    expect(events.map(({ type, attempt, status }) => [type, attempt, status])).toEqual([
      ['request', 1, undefined],
      ['retry', 1, undefined],
      ['request', 2, undefined],
      ['response', 2, 503],
      ['retry', 2, 503],
      ['request', 3, 503],
      ['response', 3, 200],
      ['end', 3, 200],
    ])
    expect(events[1]).toEqual({
      type: 'retry',
      callId: expect.any(Number),
      provider: 'acme',
      operation: 'things.get',
      method: 'GET',
      path: '/things/{thing_id}',
      baseUrl: 'https://api.acme.example',
      startedAt: Date.UTC(2026, 0, 1),
      durationMs: 0,
      attempt: 1,
      status: undefined,
      requestId: undefined,
      error: 'connection',
      waitMs: 250,
    })
    expect(events.at(-1)).toMatchObject({ durationMs: 750, requestId: 'request-200' })
  })

  it('end with the error, also of a call that was never sent', async () => {
    const { transport, events } = listening([problem('x', 404)])
    const results = [
      await transport.call(getThing, read).safe(),
      await transport.call(createThing, { params: { emial: 'x' } }).safe(),
      await transport.call(createThing, { options: { signal: AbortSignal.abort() } }).safe(),
    ]
    const refused = transport.refuse(getThing, 'limit', 'range', 'is not there')
    await Promise.resolve()
    const ends = events.filter((event) => event.type === 'end')
    expect(ends.map(({ error }) => error)).toEqual([
      ...results.map((result) => !result.ok && result.error),
      refused,
    ])
    expect(new Set(ends.map(({ callId }) => callId)).size).toBe(4)
  })

  it('tell of a field that is not what the API documents, without its value', async () => {
    const { transport, events } = listening([json({ ...thing, name: 7 })])
    await expect(transport.call(getThing, read)).resolves.toEqual({ ...thing, name: 7 })
    expect(events.map(({ type }) => type)).toEqual(['request', 'response', 'drift', 'end'])
    expect(events[2]).toMatchObject({
      type: 'drift',
      field: 'name',
      expected: 'string',
      attempt: 1,
    })
    const isDescribed = (): boolean => false
    const other = listening([json({ ...thing, name: 7 })], {}, { ...acme, isDescribed })
    await other.transport.call(getThing, read)
    expect(other.events.map(({ type }) => type)).toEqual(['request', 'response', 'end'])
    const silent = listening([json({ ...thing, name: 7 })], { onEvent: undefined })
    await expect(silent.transport.call(getThing, read)).resolves.toEqual({ ...thing, name: 7 })
  })

  it('hold no key, no id, no param and nothing of a body', async () => {
    const { transport, events } = listening(
      [json({ object: 'error', code: 'x', message: 'no john@mail.com' }, 400)],
      { maxRetries: 0 },
    )
    await transport.call(createThing, { params: { email: 'john@mail.com' } }).safe()
    await transport.call(getThing, read).safe()
    const shown = JSON.stringify(events)
    expect(shown).not.toContain('john')
    expect(shown).not.toContain('skey_1')
  })

  it('never break a call', async () => {
    const onEvent = (): never => {
      throw new Error('mine')
    }
    const failing = listening([json(thing)], { onEvent })
    await expect(failing.transport.call(getThing, read)).resolves.toEqual(thing)
    const rejection = (): unknown => Promise.reject(new Error('mine'))
    // In Jest, what the runtime gives is of another realm than the test.
    const foreign: unknown = runInNewContext('() => Promise.reject(new Error("mine"))')
    const reported = vi.fn()
    process.on('unhandledRejection', reported)
    for (const onEvent of [rejection, foreign as typeof rejection, () => null]) {
      const rejecting = listening([json(thing)], { onEvent })
      await expect(rejecting.transport.call(getThing, read)).resolves.toEqual(thing)
    }
    // Node.js reports between two turns.
    await new Promise(setImmediate)
    process.off('unhandledRejection', reported)
    expect(reported).not.toHaveBeenCalled()
  })
})

describe('limits on requests', () => {
  it('hold for all calls of a client, and count a wait against the deadline', async () => {
    let running = 0
    let most = 0
    const slow: Step = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 2))
      running--
      return json(thing)
    }
    const { transport } = listening([slow], { maxConcurrent: 3 })
    await Promise.all(Array.from({ length: 20 }, () => transport.call(getThing, read)))
    expect(most).toBe(3)

    const stuck = listening([() => new Promise(() => {})], { maxConcurrent: 1, clock: {} })
    const controller = new AbortController()
    const first = stuck.transport
      .call(createThing, { options: { signal: controller.signal } })
      .safe()
    const second = await stuck.transport.call(createThing, { options: { deadline: 20 } }).safe()
    expect(second).toMatchObject({
      ok: false,
      error: { kind: 'timeout', phase: 'deadline', outcome: 'not_sent', attempts: [] },
    })
    controller.abort()
    expect(await first).toMatchObject({ ok: false, error: { kind: 'aborted' } })
    const third = stuck.transport.call(createThing, { options: { timeout: 5 } }).safe()
    expect(await third).toMatchObject({ ok: false, error: { kind: 'timeout', phase: 'timeout' } })
  })
})
