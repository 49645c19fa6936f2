import { expect, it, vi } from 'vitest'
import { repeatsByItself, sendOnce } from './send-once.ts'

const blob = new Blob(['{}'])

it.each<[runtime: string, body: string | Blob, destroy: object, repeats: boolean]>([
  ['Node.js', '{}', { body: null }, false],
  ['Bun', '{}', { body: null, keepalive: false }, false],
  ['Deno', blob, { body: null }, true],
])(
  '%s is handed a write so that it sends it once, if it can',
  async (name, body, destroy, repeats) => {
    vi.stubGlobal(name, {})
    const write = sendOnce('POST', '{}')
    expect(write).toStrictEqual({ body })
    expect(await new Response(write.body).text()).toBe('{}')
    expect(sendOnce('DELETE', undefined)).toStrictEqual(destroy)
    expect(sendOnce('GET', undefined)).toStrictEqual({ body: null })
    expect(['GET', 'POST', 'DELETE'].map(repeatsByItself)).toEqual([false, false, repeats])
  },
)
