import type { ShownOptions } from './operation.ts'
import type { TopicId } from './topics.ts'

/** Something worth seeing, made ready in one click. It runs nothing by itself. */
export interface Recipe {
  readonly id: string
  readonly title: string
  /** What to do, and what is to be seen then. */
  readonly story: string
  readonly topic: TopicId
  /** The failures, as they stand in links to the page, and which sides have them. */
  readonly faults?: { readonly text: string; readonly at: 'every side' | 'the first side' }
  readonly options?: ShownOptions
  /** Whether the packages find out themselves what became of the call. */
  readonly reconciles?: boolean
  /** How many customers the accounts are filled up to, where they can. */
  readonly fill?: number
}

/** In milliseconds: soon enough to wait for. */
const SHORT_TIMEOUT = 300

/** The recipes, in the order of their list. */
export const recipes: readonly Recipe[] = [
  {
    id: 'lost-reply',
    title: 'Lost reply',
    story:
      'Each provider creates the customer, and its answer never comes. The package does not send the call again: it says that the outcome is unknown.',
    topic: 'create',
    faults: { text: 'silent!', at: 'every side' },
    options: { timeout: SHORT_TIMEOUT },
  },
  {
    id: 'lost-reply-settled',
    title: 'Lost reply, settled',
    story:
      'The answer is lost again, but now the call is reconciled: the package looks for the customer itself, and gives it back.',
    topic: 'create',
    faults: { text: 'silent!', at: 'every side' },
    options: { timeout: SHORT_TIMEOUT },
    reconciles: true,
  },
  {
    id: 'too-many',
    title: '429 storm',
    story:
      'The first side refuses two requests and asks to wait a second each time. Its package waits and comes through; the other side is done long before.',
    topic: 'retrieve',
    faults: { text: '429x2', at: 'the first side' },
  },
  {
    id: 'walk',
    title: 'Walk 137 customers',
    story:
      'The account holds 137 customers. Walk them page by page below, cancel halfway, resume, and add one meanwhile: nobody is lost, and nobody comes twice.',
    topic: 'list',
    fill: 137,
  },
  {
    id: 'duplicate',
    title: 'Duplicate',
    story:
      'Run it twice. A provider that knows the customer by your reference refuses the second one; one that does not keeps two.',
    topic: 'create',
  },
  {
    id: 'broken-answer',
    title: 'Broken answer',
    story:
      'Each provider creates the customer and answers 200, with JSON that breaks off in the middle. The error says what is known in spite of that.',
    topic: 'create',
    faults: { text: 'json!', at: 'every side' },
  },
]
