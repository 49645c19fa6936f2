import { readBasicCredentials } from '../read-basic-credentials.ts'
import type { Harness, SentRequest } from './harness.ts'
import { show } from './show.ts'

/** Checks that requests bear the key, and that nothing else does. */
export function describeAuthentication(harness: Harness): void {
  const { describe, it, expect, open, good, fails, subject } = harness
  const { setting, value, wrong } = subject.key

  describe('the key', () => {
    it('is in a header of every request, and nowhere else', async () => {
      const { read, create, sent } = open([good])
      await read()
      await create()
      expect(sent.map((request) => bearsKey(request, value))).toEqual([true, true])
      expect(sent.map(({ url }) => url.startsWith('https:'))).toEqual([true, true])
      const shown = await Promise.all(sent.map(async ({ url, body }) => [url, await body]))
      expect(show(shown).includes(value)).toEqual(false)
    })

    it('may be a function, which is asked at each call', async () => {
      const keys = [`${value}a`, `${value}b`]
      let asked = 0
      const { read, sent } = open([good], { [setting]: async () => keys[asked++] })
      expect(asked).toEqual(0)
      await read()
      await read()
      expect(asked).toEqual(2)
      expect(sent.map((request, index) => bearsKey(request, keys[index] ?? ''))).toEqual([
        true,
        true,
      ])
    })

    it('that a function fails to give ends the call before anything is sent', async () => {
      const secretive = (): never => {
        throw new Error(`the vault knows ${value}`)
      }
      const { read, sent } = open([good], { [setting]: secretive })
      const error = await fails(read(), { kind: 'config', outcome: 'not_sent' })
      expect(sent).toEqual([])
      expect(show(error).includes(value)).toEqual(false)
    })

    it('is not shown by the client', async () => {
      const { client } = open([good])
      expect(show(client).includes(value)).toEqual(false)
    })

    it('that is wrong is refused when the client is made, and not quoted', async () => {
      const kinds = [wrong, '', 'k\u00e9y', 'key\r\nx-evil: 1'].map((key) => {
        try {
          open([good], { [setting]: key })
          return 'taken'
        } catch (error) {
          if (key !== '' && show(error).includes(key)) return 'shown'
          return Reflect.get(Object(error), 'kind')
        }
      })
      expect(kinds).toEqual(['config', 'config', 'config', 'config'])
    })
  })

  describe('a header that the client sets', () => {
    it('cannot be set by users', async () => {
      const { create, sent } = open([good])
      await create()
      const names = Array.from(sent[0]?.headers.keys() ?? [])
      const taken = names.filter((name) => {
        try {
          return open([good], { headers: { [name]: 'mine' } })
        } catch {
          return false
        }
      })
      expect(taken).toEqual([])
    })
  })
}

function bearsKey({ headers }: SentRequest, key: string): boolean {
  const isPlain = Array.from(headers.values()).some((text) => text.split(' ').at(-1) === key)
  return isPlain || readBasicCredentials(headers)?.split(':')[0] === key
}
