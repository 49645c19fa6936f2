import type { ConceptValues } from './concepts.ts'

/** Something that one would do with a record, at whichever provider has a call for it. */
export interface Topic {
  readonly id: TopicId
  readonly kind: RecordKind
  /** What the topic is called in a list of them. */
  readonly name: string
  /** What is done, as a heading. */
  readonly title: string
  /** What stands in the common form at first, where there is one. */
  readonly sample?: ConceptValues
}

/** The id of a topic, as it stands in the page's address. */
export type TopicId =
  | 'create'
  | 'retrieve'
  | 'update'
  | 'list'
  | 'search'
  | 'destroy'
  | 'list-cards'
  | 'retrieve-card'
  | 'update-card'
  | 'destroy-card'
  | 'list-schedules'

/** What a call is about, as the providers' own objects say it; its id in a path is `card_id`. */
export type RecordKind = 'customer' | 'card' | 'schedule'

/** The kinds of records, in the order of the list of calls, and what stands above those. */
export const kinds: readonly { readonly id: RecordKind; readonly name: string }[] = [
  { id: 'customer', name: 'Customers' },
  { id: 'card', name: 'Cards' },
  { id: 'schedule', name: 'Schedules' },
]

/** Everything that one can do here, in the order in which one would try it. */
export const topics: readonly Topic[] = [
  {
    id: 'create',
    kind: 'customer',
    name: 'Create',
    title: 'Create a customer',
    sample: {
      email: 'john@example.com',
      first_name: 'John',
      last_name: 'Smith',
      phone_country: '91',
      phone: '9988776655',
      reference: 'order-1001',
    },
  },
  { id: 'retrieve', kind: 'customer', name: 'Retrieve', title: 'Retrieve a customer' },
  {
    id: 'update',
    kind: 'customer',
    name: 'Update',
    title: 'Update a customer',
    sample: { email: 'john.smith@example.com', first_name: 'Jon', phone: '9988776688' },
  },
  { id: 'list', kind: 'customer', name: 'List', title: 'List customers' },
  { id: 'search', kind: 'customer', name: 'Search', title: 'Search customers' },
  { id: 'destroy', kind: 'customer', name: 'Destroy', title: 'Destroy a customer' },
  { id: 'list-cards', kind: 'card', name: 'List', title: 'List cards' },
  { id: 'retrieve-card', kind: 'card', name: 'Retrieve', title: 'Retrieve a card' },
  { id: 'update-card', kind: 'card', name: 'Update', title: 'Update a card' },
  { id: 'destroy-card', kind: 'card', name: 'Destroy', title: 'Destroy a card' },
  { id: 'list-schedules', kind: 'schedule', name: 'List', title: 'List schedules' },
]

/** Gives everything that one can do with a kind of record. */
export function topicsOf(kind: RecordKind): readonly Topic[] {
  return topics.filter((each) => each.kind === kind)
}
