import type { ConceptValues } from './concepts.ts'

/** Something that one would do with a customer, at whichever provider has a call for it. */
export interface Topic {
  readonly id: TopicId
  /** What the topic is called in a list of them. */
  readonly name: string
  /** What is done, as a heading. */
  readonly title: string
  /** What stands in the common form at first. */
  readonly sample: ConceptValues
}

/** The id of a topic, as it stands in the page's address. */
export type TopicId = 'create' | 'retrieve' | 'update' | 'list' | 'search' | 'destroy'

/** Everything that one can do here, in the order in which one would try it. */
export const topics: readonly Topic[] = [
  {
    id: 'create',
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
  { id: 'retrieve', name: 'Retrieve', title: 'Retrieve a customer', sample: {} },
  {
    id: 'update',
    name: 'Update',
    title: 'Update a customer',
    sample: { email: 'john.smith@example.com', first_name: 'Jon', phone: '9988776688' },
  },
  { id: 'list', name: 'List', title: 'List customers', sample: {} },
  { id: 'search', name: 'Search', title: 'Search customers', sample: {} },
  { id: 'destroy', name: 'Destroy', title: 'Destroy a customer', sample: {} },
]
