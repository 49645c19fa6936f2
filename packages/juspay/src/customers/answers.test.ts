import { describe, expect, it } from 'vitest'
import { guestAccount } from '../../test/guest-account.ts'

const customer = {
  object: 'customer',
  id: 'cst_om2l6ctlptxwxuzj',
  object_reference_id: 'guest_user',
  mobile_number: '9988776655',
  mobile_country_code: '91',
  email_address: 'customer@mail.com',
  first_name: 'John',
  last_name: 'Smith',
  date_created: '2020-03-17T14:13:37Z',
  last_updated: '2020-03-17T14:13:37Z',
  juspay: {
    client_auth_token: 'tkn_a1b2c3',
    client_auth_token_expiry: '2020-03-17T14:28:37Z',
  },
}
const fields = [
  ...Object.keys(customer),
  ...Object.keys(customer.juspay).map((name) => `juspay.${name}`),
]
const required = new Set(['object', 'id', 'object_reference_id', 'date_created', 'last_updated'])

/** Puts a value in place of a field of the customer; undefined leaves the field out. */
function withField(field: string, value: unknown): object {
  const [, inside] = field.split('.')
  if (inside === undefined) return { ...customer, [field]: value }
  return { ...customer, juspay: { ...customer.juspay, [inside]: value } }
}

/** Gets a customer, and gives the fields that a listener is told of as drift. */
async function driftOf(answer: object): Promise<string[]> {
  const drifts: string[] = []
  const { juspay } = guestAccount({
    fetch: async () => Response.json(answer),
    onEvent: (event) => void (event.type === 'drift' && drifts.push(event.field)),
  })
  expect(await juspay.customers.get('guest_user')).toEqual(JSON.parse(JSON.stringify(answer)))
  return drifts
}

describe('an answer comes back as it came, and what is told as drift', () => {
  it('is nothing in a customer as it is documented, or with more', async () => {
    const juspay = { ...customer.juspay, brand_new: [1] }
    expect(await driftOf({ ...customer, juspay, brand_new: [1] })).toEqual([])
  })

  it.each(fields.filter((field) => !['object', 'id'].includes(field)))(
    'is `%s` where it is of another kind, or missing where it must not be',
    async (field) => {
      expect(await driftOf(withField(field, 7))).toEqual([field])
      if (!required.has(field)) return
      expect(await driftOf(withField(field, null))).toEqual([field])
      expect(await driftOf(withField(field, undefined))).toEqual([field])
    },
  )

  it.each(fields.filter((field) => !required.has(field)))(
    'is not `%s` where that is null or missing',
    async (field) => {
      expect(await driftOf(withField(field, null))).toEqual([])
      expect(await driftOf(withField(field, undefined))).toEqual([])
    },
  )
})
