import { expect, it, vi } from 'vitest'
import { acme, createThing } from '../../test/acme.ts'
import { fakeClock } from '../../test/fake-clock.ts'
import { json, scriptedFetch, thing } from '../../test/scripted-fetch.ts'
import type { ClientSettings } from './client-settings.ts'
import { Transport } from './transport.ts'

const loading = vi.hoisted(() => ({ end: () => {} }))
vi.mock('ky', async (load) => {
  await new Promise<void>((resolve) => {
    loading.end = resolve
  })
  return load()
})

it('sends a write once, if its first attempt is over before the code that sends it is loaded', async () => {
  const { fetch, seen } = scriptedFetch(json(thing))
  const clock = fakeClock()
  const sleep = async (): Promise<void> => loading.end()
  const settings: ClientSettings & { secretKey: string } = {
    secretKey: 'skey_1',
    fetch,
    timeout: 10,
    clock: { ...clock, sleep },
  }
  const { response } = await new Transport(acme, settings).call(createThing, {}).withResponse()
  expect(response.attempts.map(({ error }) => error)).toEqual(['timeout', undefined])
  expect(seen).toHaveLength(1)
})
