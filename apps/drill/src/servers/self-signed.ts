import { readFileSync } from 'node:fs'
import { createSecureContext, type SecureContext } from 'node:tls'

/** Gives the context of a server whose certificate nobody trusts: one for tests, valid until 2099. */
export function createSelfSignedContext(): SecureContext {
  return createSecureContext({ key: readFixture('key'), cert: readFixture('cert') })
}

function readFixture(part: 'cert' | 'key'): Buffer {
  return readFileSync(new URL(`../../fixtures/self-signed.test.${part}.pem`, import.meta.url))
}
