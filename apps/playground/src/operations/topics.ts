/** Something that one would do with a customer, at whichever provider has a call for it. */
export interface Topic {
  readonly id: TopicId
  /** What the topic is called in a list of them. */
  readonly name: string
  /** What is done, as a heading. */
  readonly title: string
}

/** The id of a topic, as it stands in the page's address. */
export type TopicId = 'create' | 'retrieve' | 'update' | 'list' | 'search' | 'destroy'

/** Everything that one can do here, in the order in which one would try it. */
export const topics: readonly Topic[] = [
  { id: 'create', name: 'Create', title: 'Create a customer' },
  { id: 'retrieve', name: 'Retrieve', title: 'Retrieve a customer' },
  { id: 'update', name: 'Update', title: 'Update a customer' },
  { id: 'list', name: 'List', title: 'List customers' },
  { id: 'search', name: 'Search', title: 'Search customers' },
  { id: 'destroy', name: 'Destroy', title: 'Destroy a customer' },
]
