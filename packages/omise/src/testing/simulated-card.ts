import type { Fields, SeededIds } from '@x/core/testing'
import { createSeededIds } from '@x/core/testing'
import type { DocumentedVersion } from '../omise-version.ts'
import { createId } from './create-id.ts'
import type { Timed } from './time-order.ts'
import { writeTime } from './write-time.ts'

/** The card that a token is made from; what is left out is filled in. */
export interface SimulatedCard {
  /**
   * The card's number, of which only the last four digits are kept.
   *
   * @default '4242424242424242'
   */
  readonly number?: string | undefined
  /**
   * The cardholder's name.
   *
   * @default 'JOHN DOE'
   */
  readonly name?: string | undefined
  /**
   * The month of expiry, from 1 to 12.
   *
   * @default 12
   */
  readonly expiration_month?: number | undefined
  /** The year of expiry, of four digits; five years from now by default. */
  readonly expiration_year?: number | undefined
  /** The brand; told from the number by default. */
  readonly brand?: string | undefined
  /** The name of the issuing bank. */
  readonly bank?: string | undefined
  /** How the card is financed, such as `credit`. */
  readonly financing?: string | undefined
  /** The country, as a lower-case ISO 3166 alpha-2 code. */
  readonly country?: string | undefined
  /** The first line of the billing address. */
  readonly street1?: string | undefined
  /** The second line of the billing address. */
  readonly street2?: string | undefined
  /** The city of the billing address. */
  readonly city?: string | undefined
  /** The state of the billing address. */
  readonly state?: string | undefined
  /** The postal code of the billing address. */
  readonly postal_code?: string | undefined
  /** The phone number of the billing address. */
  readonly phone_number?: string | undefined
}

/** A card as it is kept. */
export interface StoredCard extends Timed {
  readonly id: string
  readonly name: string
  readonly expiration_month: number
  readonly expiration_year: number
  readonly brand: string
  readonly bank: string
  readonly financing: string
  readonly country: string
  readonly street1: string | null
  readonly street2: string | null
  readonly city: string | null
  readonly state: string | null
  readonly postal_code: string | null
  readonly phone_number: string | null
  readonly fingerprint: string
  readonly last_digits: string
}

/** Makes a card that is kept. */
export function storeCard(card: SimulatedCard, ids: SeededIds, created: number): StoredCard {
  const number = card.number ?? '4242424242424242'
  return {
    id: createId(ids, 'card', 'card'),
    created,
    name: card.name ?? 'JOHN DOE',
    expiration_month: card.expiration_month ?? 12,
    expiration_year: card.expiration_year ?? new Date(created).getUTCFullYear() + 5,
    brand: card.brand ?? findBrand(number),
    bank: card.bank ?? '',
    financing: card.financing ?? '',
    country: card.country ?? '',
    street1: card.street1 ?? null,
    street2: card.street2 ?? null,
    city: card.city ?? null,
    state: card.state ?? null,
    postal_code: card.postal_code ?? null,
    phone_number: card.phone_number ?? null,
    fingerprint: fingerprint(number),
    last_digits: number.slice(-4),
  }
}

/** The brands that Omise names, by how their numbers begin. */
const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/^4/, 'Visa'],
  [/^(?:5[1-5]|2[2-7])/, 'MasterCard'],
  [/^35/, 'JCB'],
  [/^3[47]/, 'American Express'],
  [/^3[068]/, 'Diners Club'],
  [/^6(?:011|5)/, 'Discover'],
  [/^62/, 'UnionPay'],
  [/^(?:50|5[6-9]|6)/, 'Maestro'],
]

function findBrand(number: string): string {
  return BRANDS.find(([beginning]) => beginning.test(number))?.[1] ?? ''
}

const BASE64_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Documented: the same for every card with the same number, whoever keeps it. */
function fingerprint(number: string): string {
  return `${createSeededIds(0).text(number, 43, BASE64_DIGITS)}=`
}

/** Writes a card in the shape of an API version. */
export function writeCard(
  card: StoredCard,
  customerId: string,
  version: DocumentedVersion,
  deleted = false,
): Fields {
  const { id, created } = card
  const latest = version >= '2019-05-29'
  // Recorded: until 2017-11-02 a deletion answers these four and nothing else.
  if (deleted && !latest) return { object: 'card', id, livemode: false, deleted }
  return {
    object: 'card',
    id,
    livemode: false,
    location: `/customers/${customerId}/cards/${id}`,
    ...(latest && {
      deleted,
      street1: card.street1,
      street2: card.street2,
      state: card.state,
      phone_number: card.phone_number,
    }),
    city: card.city,
    postal_code: card.postal_code,
    country: card.country,
    financing: card.financing,
    ...(version >= '2015-11-17' && { bank: card.bank }),
    brand: card.brand,
    fingerprint: card.fingerprint,
    // Recorded in 2025: null for merchants who are not approved for it.
    ...(latest && { first_digits: null }),
    last_digits: card.last_digits,
    name: card.name,
    expiration_month: card.expiration_month,
    expiration_year: card.expiration_year,
    security_code_check: true,
    ...(latest && { tokenization_method: null }),
    [latest ? 'created_at' : 'created']: writeTime(created),
  }
}
