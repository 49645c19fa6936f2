import type { MeaningPaths } from '../meanings.ts'

/** Where a customer of Juspay has what it tells. */
export const juspayMeanings: MeaningPaths = {
  identifier: ['id'],
  email: ['email_address'],
  created: ['date_created'],
  kind: ['object'],
  reference: ['object_reference_id'],
  name: ['first_name', 'last_name'],
  phone: ['mobile_country_code', 'mobile_number'],
  updated: ['last_updated'],
  client_token: ['juspay'],
}
