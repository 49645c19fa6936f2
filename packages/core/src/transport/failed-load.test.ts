import { expect, it, vi } from 'vitest'
import { acme, createThing } from '../../test/acme.ts'
import { json, scriptedFetch, thing } from '../../test/scripted-fetch.ts'
import type { ClientSettings } from './client-settings.ts'
import { Transport } from './transport.ts'

const loading = vi.hoisted(() => ({ fails: true }))
vi.mock('ky', (load) => {
  if (loading.fails) throw new Error('offline')
  return load()
})

it('says that ky could not be loaded, and loads it for the next call', async () => {
  const { fetch, seen } = scriptedFetch(json(thing))
  const settings: ClientSettings & { secretKey: string } = {
    secretKey: 'skey_1',
    fetch,
    maxRetries: 0,
  }
  const transports = [
    new Transport(acme, settings),
    new Transport(acme, { ...settings, maxConcurrent: 1 }),
  ]
  for (const transport of transports) {
    await expect(transport.call(createThing, {})).rejects.toMatchObject({
      kind: 'connection',
      outcome: 'not_sent',
      retryable: true,
      message: expect.stringMatching(
        /^things\.create: ky, which sends the requests, could not be loaded.*; nothing was sent$/,
      ),
    })
  }
  loading.fails = false
  for (const transport of transports) await transport.call(createThing, {})
  expect(seen).toHaveLength(2)
})
