import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'

/** A key and its certificate, in PEM, and where the certificate can be read. */
export interface SelfSigned {
  readonly key: string
  readonly cert: string
  readonly certPath: string
}

/** Does some work with a new certificate for 127.0.0.1, which lasts no longer than the work. */
export async function withSelfSigned<Value>(
  work: (selfSigned: SelfSigned) => Promise<Value>,
): Promise<Value> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    curve: 'P-256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  })
  const directory = await mkdtemp(join(tmpdir(), 'x-bench-'))
  try {
    const certPath = join(directory, 'certificate.pem')
    await writeFile(certPath, cert)
    return await work({ key, cert, certPath })
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  }
}
