import { vi } from 'vitest'
import { openAccount } from './account.ts'

const realFetch = globalThis.fetch

/** Opens an account at each provider, in the place of the network and of the keys. */
export function setUp(): void {
  const { fetch, environment } = openAccount(realFetch)
  vi.stubGlobal('fetch', fetch)
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
}
