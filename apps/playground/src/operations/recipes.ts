import type { ShownOptions } from './operation.ts'
import type { TopicId } from './topics.ts'

/** Something worth seeing, made ready in one click. It runs nothing by itself. */
export interface Recipe {
  readonly id: RecipeId
  readonly title: string
  readonly topic: TopicId
  /** The failures, as they stand in links to the page, and which sides have them. */
  readonly faults?: { readonly text: string; readonly at: 'every side' | 'the first side' }
  readonly options?: ShownOptions
  /** Whether the packages find out themselves what became of the call. */
  readonly reconciles?: boolean
  /** How many customers the accounts are filled up to, where they can. */
  readonly fill?: number
}

/** The id of a recipe. */
export type RecipeId =
  | 'lost-reply'
  | 'lost-reply-settled'
  | 'too-many'
  | 'walk'
  | 'duplicate'
  | 'broken-answer'

/** In milliseconds: soon enough to wait for. */
const SHORT_TIMEOUT = 300

/** The recipes, in the order of their list. */
export const recipes: readonly Recipe[] = [
  {
    id: 'lost-reply',
    title: 'Lost reply',
    topic: 'create',
    faults: { text: 'silent!', at: 'every side' },
    options: { timeout: SHORT_TIMEOUT },
  },
  {
    id: 'lost-reply-settled',
    title: 'Lost reply, settled',
    topic: 'create',
    faults: { text: 'silent!', at: 'every side' },
    options: { timeout: SHORT_TIMEOUT },
    reconciles: true,
  },
  {
    id: 'too-many',
    title: '429 storm',
    topic: 'retrieve',
    faults: { text: '429x2', at: 'the first side' },
  },
  {
    id: 'walk',
    title: 'Walk 137 customers',
    topic: 'list',
    fill: 137,
  },
  {
    id: 'duplicate',
    title: 'Duplicate',
    topic: 'create',
  },
  {
    id: 'broken-answer',
    title: 'Broken answer',
    topic: 'create',
    faults: { text: 'json!', at: 'every side' },
  },
]
