import { describe, expect, it, vi } from 'vitest'
import { routeFetch } from './route-fetch.ts'

const first = vi.fn<typeof fetch>(async () => new Response('first'))
const second = vi.fn<typeof fetch>(async () => new Response('second'))
const routed = routeFetch([
  { baseUrl: 'https://a.test', fetch: first },
  { baseUrl: 'https://b.test/v1', fetch: second },
])

describe('routeFetch', () => {
  it('asks whoever the address belongs to', async () => {
    const init = { method: 'PUT' }
    const response = await routed('https://b.test/v1/x', init)
    await expect(response.text()).resolves.toBe('second')
    expect(second).toHaveBeenCalledExactlyOnceWith('https://b.test/v1/x', init)
    expect(first).not.toHaveBeenCalled()
    await expect((await routed(new Request('https://a.test/y'))).text()).resolves.toBe('first')
  })

  it.each([
    'https://c.test/',
    'https://a.test.evil.test/',
    'https://a.test@evil.test/',
    'https://b.test/v2/x',
    'https://b.test/v1/../v2/x',
    'http://a.test/',
    '/x',
  ])('refuses %s', async (address) => {
    await expect(routed(address)).rejects.toThrow(TypeError)
    expect(first).not.toHaveBeenCalled()
    expect(second).not.toHaveBeenCalled()
  })
})
