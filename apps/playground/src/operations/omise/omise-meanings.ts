import type { MeaningPaths } from '../meanings.ts'

/** Where a customer of Omise has what it tells. */
export const omiseMeanings: MeaningPaths = {
  identifier: ['id'],
  email: ['email'],
  created: ['created_at'],
  kind: ['object'],
  description: ['description'],
  metadata: ['metadata'],
  livemode: ['livemode'],
  cards: ['cards'],
  default_card: ['default_card'],
  deleted: ['deleted'],
  location: ['location'],
  linked_accounts: ['linked_accounts'],
}
