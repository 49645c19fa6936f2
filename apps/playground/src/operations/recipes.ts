import type { ShownOptions } from './operation.ts'
import type { Side } from './side.ts'
import type { TopicId } from './topics.ts'

/** Something worth seeing, made ready in one click. It runs nothing by itself. */
export interface Recipe {
  readonly id: string
  readonly title: string
  /** Says what to do, and what is to be seen then at each of the sides. */
  readonly story: (sides: readonly RecipeSide[]) => string
  readonly topic: TopicId
  /** The failures, as they stand in links to the page, and which sides have them. */
  readonly faults?: { readonly text: string; readonly at: 'every side' | 'the first side' }
  readonly options?: ShownOptions
  /** Whether the packages find out themselves what became of the call. */
  readonly reconciles?: boolean
  /** How many customers the accounts are filled up to, where they can. */
  readonly fill?: number
}

/** The part of a side that the recipes tell of. */
export type RecipeSide = Pick<Side, 'name' | 'operations'>

/** In milliseconds: soon enough to wait for. */
const SHORT_TIMEOUT = 300

/** The recipes, in the order of their list. */
export const recipes: readonly Recipe[] = [
  {
    id: 'lost-reply',
    title: 'Lost reply',
    story: (sides) =>
      `At ${listNames(sides)} the customer is created, and the answer never comes. The package does not send the call again: it says that the outcome is unknown.`,
    topic: 'create',
    faults: { text: 'silent!', at: 'every side' },
    options: { timeout: SHORT_TIMEOUT },
  },
  {
    id: 'lost-reply-settled',
    title: 'Lost reply, settled',
    story: (sides) =>
      `The answers of ${listNames(sides)} are lost again, but now the call is reconciled: the package looks for the customer itself, and gives it back.`,
    topic: 'create',
    faults: { text: 'silent!', at: 'every side' },
    options: { timeout: SHORT_TIMEOUT },
    reconciles: true,
  },
  {
    id: 'too-many',
    title: '429 storm',
    story: ([first, ...others]) =>
      `${first?.name} refuses two requests and asks to wait a second each time. Its package waits and comes through; at ${listNames(others)} it is over long before.`,
    topic: 'retrieve',
    faults: { text: '429x2', at: 'the first side' },
  },
  {
    id: 'walk',
    title: 'Walk 137 customers',
    story: (sides) => {
      const walked = sides.filter(({ operations }) => operations.get('list')?.walk)
      return `The account at ${listNames(walked)} holds 137 customers. Walk them page by page below, cancel halfway, resume, and add one meanwhile: nobody is lost, and nobody comes twice.`
    },
    topic: 'list',
    fill: 137,
  },
  {
    id: 'duplicate',
    title: 'Duplicate',
    story: (sides) => {
      const knows = ({ operations }: RecipeSide): boolean =>
        operations.get('create')?.concepts?.reference !== undefined
      const others = sides.filter((side) => !knows(side))
      return `Run it twice. At ${listNames(sides.filter(knows))}, where your reference is the customer’s id, the second one is refused; at ${listNames(others)} there are two of them then.`
    },
    topic: 'create',
  },
  {
    id: 'broken-answer',
    title: 'Broken answer',
    story: (sides) =>
      `At ${listNames(sides)} the customer is created, and the answer is 200, with JSON that breaks off in the middle. The error says what is known in spite of that.`,
    topic: 'create',
    faults: { text: 'json!', at: 'every side' },
  },
]

function listNames(sides: readonly RecipeSide[]): string {
  return new Intl.ListFormat('en').format(sides.map(({ name }) => name))
}
