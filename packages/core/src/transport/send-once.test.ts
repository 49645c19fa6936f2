import { expect, it, vi } from 'vitest'
import { sendOnce } from './send-once.ts'

const empty = new Blob([])

it.each<[runtime: string, body: string | Blob, destroy: object]>([
  ['Node.js', '{}', { body: empty }],
  ['Bun', '{}', { body: empty, keepalive: false }],
  ['Deno', new Blob(['{}']), { body: empty }],
])('%s is handed a write so that it sends it once', async (name, body, destroy) => {
  vi.stubGlobal(name, {})
  const write = sendOnce('POST', '{}')
  expect(write).toStrictEqual({ body })
  expect(await new Response(write.body).text()).toBe('{}')
  const bare = sendOnce('DELETE', undefined)
  expect(bare).toStrictEqual(destroy)
  expect(await new Response(bare.body).text()).toBe('')
  expect(sendOnce('GET', undefined)).toStrictEqual({ body: null })
})

it('asks the provider itself for a read, also where there is a cache', () => {
  vi.stubGlobal('window', {})
  vi.stubGlobal('document', {})
  expect(sendOnce('GET', undefined)).toStrictEqual({ body: null, cache: 'no-store' })
})
