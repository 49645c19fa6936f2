import { known, planted } from '../../programs/planted.mjs'

/** What a provider says, as its own documentation shows it. */
export interface Service {
  readonly name: 'juspay' | 'omise'
  /** A customer, in JSON. */
  readonly customer: string
  /** An error that quotes the person it is about, in JSON. */
  readonly error: (code: string) => string
}

const { email, phone, firstName, lastName } = planted

/** What providers like to say: they quote what they were sent. */
const SENTENCE = `email ${email} was refused`

const omise: Service = {
  name: 'omise',
  customer: JSON.stringify({
    object: 'customer',
    id: known.customer,
    livemode: false,
    location: `/customers/${known.customer}`,
    deleted: false,
    default_card: null,
    email,
    description: lastName,
    metadata: { phone, name: `${firstName} ${lastName}` },
    cards: {
      object: 'list',
      data: [],
      limit: 20,
      offset: 0,
      total: 0,
      location: `/customers/${known.customer}/cards`,
      order: 'chronological',
      from: '1970-01-01T00:00:00Z',
      to: '2026-01-01T00:00:00Z',
    },
    created_at: '2026-01-01T00:00:00Z',
  }),
  error: (code) =>
    JSON.stringify({
      object: 'error',
      location: 'https://www.omise.co/api-errors',
      code,
      message: SENTENCE,
    }),
}

const juspay: Service = {
  name: 'juspay',
  customer: JSON.stringify({
    object: 'customer',
    id: 'cst_drill0customer00',
    object_reference_id: known.reference,
    mobile_number: phone,
    mobile_country_code: '91',
    email_address: email,
    first_name: firstName,
    last_name: lastName,
    date_created: '2026-01-01T00:00:00Z',
    last_updated: '2026-01-01T00:00:00Z',
  }),
  error: (code) =>
    JSON.stringify({
      status: 'invalid_request_error',
      error_code: code,
      error_message: SENTENCE,
      error_info: { code, user_message: SENTENCE, developer_message: SENTENCE },
    }),
}

/** The providers by their names. */
export const services: Readonly<Record<Service['name'], Service>> = { omise, juspay }
