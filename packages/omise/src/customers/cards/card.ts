import type { ResultSchema } from '@x/core'
import { boolean, literal, looseObject, nullish, number, optional, string } from 'valibot'

/** A card that a customer keeps at Omise. */
export interface Card {
  /** The kind of this object. */
  object: 'card'
  /** The card's id, such as `card_test_4xtsoy2nbfs7ujngyyq`. */
  id: string
  /** Whether the card belongs to live mode. */
  livemode: boolean
  /** The path of this object, or `null` while the card is only a token's. */
  location?: string | null | undefined
  /** Whether the card has been deleted. */
  deleted?: boolean | undefined
  /** The first line of the billing address. */
  street1?: string | null | undefined
  /** The second line of the billing address. */
  street2?: string | null | undefined
  /** The city of the billing address. */
  city?: string | null | undefined
  /** The state of the billing address. */
  state?: string | null | undefined
  /** The postal code of the billing address. */
  postal_code?: string | null | undefined
  /** The phone number of the billing address. */
  phone_number?: string | null | undefined
  /** The country, as a lower-case ISO 3166 alpha-2 code, or empty when it is not known. */
  country?: string | null | undefined
  /** How the card is financed, or empty when it is not known. */
  financing?: 'credit' | 'debit' | 'prepaid' | (string & {}) | null | undefined
  /** The name of the issuing bank, or empty when it is not known. */
  bank?: string | null | undefined
  /** The brand, such as `Visa` or `MasterCard`. */
  brand: string
  /** A text that is the same for every card with the same number. */
  fingerprint: string
  /** The first six digits, for merchants that Omise approved for them. */
  first_digits?: string | null | undefined
  /** The last four digits. */
  last_digits: string
  /** The cardholder's name. */
  name: string
  /** The month of expiry, from 1 to 12. */
  expiration_month: number
  /** The year of expiry, of four digits. */
  expiration_year: number
  /** Whether the security code was checked. */
  security_code_check?: boolean | undefined
  /** The wallet that the card came from, such as `applepay`. */
  tokenization_method?: string | null | undefined
  /** When the card was created, in UTC. */
  created_at: string
}

/** Describes a card at API version 2019-05-29. */
export const cardSchema: ResultSchema<Card> = looseObject({
  object: literal('card'),
  id: string(),
  livemode: boolean(),
  location: nullish(string()),
  deleted: optional(boolean()),
  street1: nullish(string()),
  street2: nullish(string()),
  city: nullish(string()),
  state: nullish(string()),
  postal_code: nullish(string()),
  phone_number: nullish(string()),
  country: nullish(string()),
  financing: nullish(string()),
  bank: nullish(string()),
  brand: string(),
  fingerprint: string(),
  first_digits: nullish(string()),
  last_digits: string(),
  name: string(),
  expiration_month: number(),
  expiration_year: number(),
  security_code_check: optional(boolean()),
  tokenization_method: nullish(string()),
  created_at: string(),
})
