import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CERT = new URL('../../fixtures/trusted.test.cert.pem', import.meta.url)
const KEY = new URL('../../fixtures/trusted.test.key.pem', import.meta.url)

/** Where the certificate is that runtimes are told to trust: one for tests, valid until 2099. */
export const TRUSTED_PATH: string = fileURLToPath(CERT)

/** Gives that certificate, and its key. */
export function readTrusted(): { readonly key: Buffer; readonly cert: Buffer } {
  return { key: readFileSync(KEY), cert: readFileSync(CERT) }
}
