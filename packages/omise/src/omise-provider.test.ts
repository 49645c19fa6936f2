import { describe, expect, it } from 'vitest'
import { createOmise } from './create-omise.ts'

/** Retrieves a customer, and gives what the error says when Omise answers with this sentence. */
async function messageFor(id: string, sentence: string): Promise<string> {
  const body = { object: 'error', code: 'bad_request', message: sentence }
  const fetch = async (): Promise<Response> => Response.json(body, { status: 400 })
  const omise = createOmise({ secretKey: 'skey_test_1', fetch })
  const result = await omise.customers.retrieve(id).safe()
  return result.ok ? '' : result.error.message
}

describe('the message of an error', () => {
  it.each([
    'skey_test_5xyz1a2b3c',
    'skey_5xyz1a2b3c',
    'pkey_test_5xyz1a2b3c',
    'pkey_5xyz1a2b3c',
    'tokn_test_5xyz1a2b3c',
    'tokn_5xyz1a2b3c',
    'SKEY_TEST_5XYZ1A2B3C',
  ])('never shows the key or token %s, whoever sent it', async (secret) => {
    const message = await messageFor('cust_test_1', `no ${secret}, no`)
    expect(message).toContain('no ***, no')
    expect(message).not.toMatch(/5xyz/i)
  })

  it.each(['cust', 'card', 'schd', 'lnac', 'occu', 'evnt'])(
    'shows an id that begins with %s_, in live mode and in test mode',
    async (kind) => {
      for (const id of [`${kind}_5xyz1a2b3c`, `${kind}_test_5xyz1a2b3c`]) {
        expect(await messageFor(id, `no ${id}, no`)).toContain(`no ${id}, no`)
      }
    },
  )

  it.each(['lucius', 'cust', 'cust_test_', 'cust_lucius-fox', 'my_cust_1', 'tokn_test_1'])(
    'does not show %s, which is sent as an id and is none',
    async (id) => {
      expect(await messageFor(id, `no ${id}, no`)).toContain('no ***, no')
    },
  )
})
