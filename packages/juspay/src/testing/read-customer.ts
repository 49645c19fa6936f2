import type { Fields } from '@x/core/testing'
import { asText } from '@x/core/testing'
import type { JuspayBehavior } from './juspay-assumptions.ts'
import { missingFields, wrongValue } from './juspay-refusal.ts'

/** The fields of a customer that a request can give; each a text. */
export type CustomerTexts = Partial<Record<(typeof TEXTS)[number], string>>

/** Documented: what create takes; update takes the same but the first. */
const TEXTS = [
  'object_reference_id',
  'mobile_number',
  'email_address',
  'first_name',
  'last_name',
  'mobile_country_code',
] as const

/** The limits of Juspay's server of about 2020. Whether they are in force is not known. */
const LIMITS: Readonly<Record<(typeof TEXTS)[number], RegExp>> = {
  object_reference_id: /^[^]{1,128}$/,
  mobile_number: /^\d{1,16}$/,
  email_address: /^[^]{0,128}$/,
  first_name: /^[^]{0,64}$/,
  last_name: /^[^]{0,64}$/,
  mobile_country_code: /^\d*$/,
}

/**
 * Reads what a create gives.
 *
 * @throws JuspayRefusal when a mandatory field is missing or a value is wrong.
 */
export function readNewCustomer(
  body: Fields,
  assume: JuspayBehavior,
): CustomerTexts & { object_reference_id: string; mobile_number: string } {
  const texts = readTexts(body, TEXTS, assume)
  const { object_reference_id, mobile_number } = texts
  if (object_reference_id === undefined || mobile_number === undefined) throw missingFields()
  if (assume.shortReferenceId === 'refuse' && object_reference_id.length < 8) {
    throw wrongValue('object_reference_id')
  }
  return { ...texts, object_reference_id, mobile_number }
}

/**
 * Reads what an update gives. A reference id cannot be changed, so it counts as an unknown key.
 *
 * @throws JuspayRefusal when a value is wrong.
 */
export function readChanges(body: Fields, assume: JuspayBehavior): CustomerTexts {
  const changes = readTexts(body, TEXTS.slice(1), assume)
  if (assume.emptyUpdate === 'refuse' && Object.keys(changes).length === 0) throw missingFields()
  if (assume.emptyString === 'applies') return changes
  return Object.fromEntries(Object.entries(changes).filter(([, text]) => text !== ''))
}

function readTexts(
  body: Fields,
  names: readonly (typeof TEXTS)[number][],
  assume: JuspayBehavior,
): CustomerTexts {
  const texts: CustomerTexts = {}
  for (const name of names) {
    const value = body[name]
    if (value === undefined || value === null) continue
    const text = asText(value)
    if (text === undefined) throw wrongValue(name)
    texts[name] = text
  }
  checkTexts(texts, assume)
  checkKeys(body, assume, [...names, 'customer_id'])
  return texts
}

/**
 * Refuses keys that an operation does not have, if that is assumed.
 *
 * @throws JuspayRefusal when there is one.
 */
export function checkKeys(
  fields: Fields,
  assume: JuspayBehavior,
  known: readonly string[] = [],
): void {
  const unknown = Object.keys(fields).find((name) => name !== 'options' && !known.includes(name))
  if (assume.unknownKeys === 'refuse' && unknown !== undefined) throw wrongValue(unknown)
}

function checkTexts(texts: CustomerTexts, assume: JuspayBehavior): void {
  // Documented: an empty or a negative mobile number is 400, and so is an empty reference id.
  if (texts.mobile_number === '' || texts.mobile_number?.startsWith('-')) {
    throw wrongValue('mobile_number')
  }
  if (texts.object_reference_id === '') throw wrongValue('object_reference_id')
  if (assume.overLimits === 'accept') return
  const wrong = TEXTS.find((name) => texts[name] !== undefined && !LIMITS[name].test(texts[name]))
  if (wrong) throw wrongValue(wrong)
}
