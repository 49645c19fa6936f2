import { describe, expect, it } from 'vitest'
import { createJuspay } from './create-juspay.ts'

/** Gets a customer, and gives what the error says when Juspay answers with this sentence. */
async function messageFor(id: string, sentence: string): Promise<string> {
  const body = { error_code: 'x', error_message: sentence }
  const fetch = async (): Promise<Response> => Response.json(body, { status: 400 })
  const settings = { apiKey: 'KEY', merchantId: 'shop', environment: 'sandbox' } as const
  const result = await createJuspay({ ...settings, fetch })
    .customers.get(id)
    .safe()
  return result.ok ? '' : result.error.message
}

describe('the message of an error', () => {
  it.each(['tkn_0a1b2c3d4e5f', 'TKN_0A1B2C3D4E5F'])(
    'never shows the token %s, whoever was given it',
    async (token) => {
      expect(await messageFor('cst_1', `no ${token}, no`)).toContain('no ***, no')
    },
  )

  it.each(['cst_om2l6ctlptxwxuzj', 'cth_7HxKq9ZmWb2LrT4e'])('shows the id %s', async (id) => {
    expect(await messageFor(id, `no ${id}, no`)).toContain(`no ${id}, no`)
  })

  it.each(['guest_user', 'cst', 'cst_', 'cst_guest-user', 'my_cst_1', 'tkn_0a1b2c3d4e5f'])(
    'does not show %s, which is the merchant’s own',
    async (id) => {
      expect(await messageFor(id, `no ${id}, no`)).toContain('no ***, no')
    },
  )
})
