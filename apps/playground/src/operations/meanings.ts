/** What a field of a customer object means, whatever a provider calls it. */
export interface Meaning {
  readonly id: MeaningId
  readonly label: string
  /** What is worth knowing where both have it. */
  readonly note?: string
}

/** The id of a meaning. */
export type MeaningId =
  | 'identifier'
  | 'email'
  | 'created'
  | 'kind'
  | 'reference'
  | 'phone'
  | 'name'
  | 'updated'
  | 'client_token'
  | 'description'
  | 'metadata'
  | 'livemode'
  | 'cards'
  | 'default_card'
  | 'deleted'
  | 'location'
  | 'linked_accounts'

/** Where a side's customer object has its meanings: the paths of the fields, by the meaning. */
export type MeaningPaths = Readonly<Partial<Record<MeaningId, readonly string[]>>>

/** The rows of the comparison, in their order. */
export const meanings: readonly Meaning[] = [
  { id: 'identifier', label: 'identifier', note: 'each provider gives its own' },
  { id: 'email', label: 'e-mail' },
  { id: 'created', label: 'created', note: 'when each provider made its own' },
  { id: 'kind', label: 'kind of object' },
  { id: 'reference', label: 'your reference' },
  { id: 'name', label: 'name' },
  { id: 'phone', label: 'phone' },
  { id: 'description', label: 'description' },
  { id: 'metadata', label: 'your own data' },
  { id: 'updated', label: 'last updated' },
  { id: 'cards', label: 'cards' },
  { id: 'default_card', label: 'default card' },
  { id: 'linked_accounts', label: 'linked accounts' },
  { id: 'client_token', label: 'token for the client' },
  { id: 'livemode', label: 'live or test' },
  { id: 'location', label: 'address of the object' },
  { id: 'deleted', label: 'deleted' },
]
