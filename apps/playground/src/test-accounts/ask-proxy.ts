import { array, object, parse, string } from 'valibot'
import { testAccounts } from '../operations/test-accounts.ts'
import type { TestAccounts } from './test-accounts.ts'
import { PROXY_PATH, TOKEN_HEADER } from './proxy-address.ts'

/** Asks the dev server for the test accounts; undefined without any. */
export async function askProxy(): Promise<TestAccounts | undefined> {
  const response = await fetch(PROXY_PATH)
  if (!response.ok) return undefined
  const { token, accounts } = parse(
    object({ token: string(), accounts: array(string()) }),
    await response.json(),
  )
  if (accounts.length === 0) return undefined
  return {
    sideIds: new Set(accounts),
    fetchFor: (sideId) => async (input, init) => {
      const request = new Request(input, init)
      const { baseUrl } = testAccounts.find(({ id }) => id === sideId) ?? {}
      if (baseUrl === undefined || !request.url.startsWith(`${baseUrl}/`)) {
        throw new TypeError('This address is none of the test account')
      }
      const { method, headers, signal } = request
      headers.set(TOKEN_HEADER, token)
      // A body that is streamed would need HTTP/2.
      const body = method === 'GET' || method === 'HEAD' ? null : await request.text()
      const address = `${PROXY_PATH}/${sideId}${request.url.slice(baseUrl.length)}`
      return fetch(address, { method, headers, body, signal, redirect: 'manual' })
    },
  }
}
