import { expect, it, vi } from 'vitest'
import { acme, createThing } from '../../test/acme.ts'
import { json, scriptedFetch, thing } from '../../test/scripted-fetch.ts'
import type { ClientSettings } from './client-settings.ts'
import { Transport } from './transport.ts'

const loading = vi.hoisted((): { end?: () => void } => ({}))
vi.mock('ky', async (load) => {
  await new Promise<void>((resolve) => {
    loading.end = resolve
  })
  return load()
})

it('begins a second of a limit only when what sends requests is loaded', async () => {
  const events: string[] = []
  const settings: ClientSettings & { secretKey: string } = {
    secretKey: 'skey_1',
    fetch: scriptedFetch(json(thing)).fetch,
    maxPerSecond: 10,
    onEvent: ({ type }) => void events.push(type),
  }
  const call = new Transport(acme, settings).call(createThing, {})
  await vi.waitUntil(() => loading.end)
  expect(events).toEqual([])
  loading.end?.()
  await call
  expect(events).toEqual(['request', 'response', 'end'])
})
