import type { RecipeId } from './recipes.ts'
import type { Side } from './side.ts'

/** The part of a side that the recipes tell of. */
export type RecipeSide = Pick<Side, 'name' | 'operations'>

/** Says what to do with a recipe, and what is to be seen then at each of the sides. */
export type Story = (sides: readonly RecipeSide[]) => string

/** The stories, by the ids of their recipes. They are long, and need not come first. */
export const stories: Readonly<Record<RecipeId, Story>> = {
  'lost-reply': (sides) =>
    `At ${listNames(sides)} the customer is created, and the answer never comes. The package does not send the call again: it says that the outcome is unknown.`,
  'lost-reply-settled': (sides) =>
    `The answers of ${listNames(sides)} are lost again, but now the call is reconciled: the package looks for the customer itself, and gives it back.`,
  'too-many': ([first, ...others]) =>
    `${first?.name} refuses two requests and asks to wait a second each time. Its package waits and comes through; at ${listNames(others)} it is over long before.`,
  walk: (sides) => {
    const walked = sides.filter(({ operations }) => operations.get('list')?.walk)
    return `The account at ${listNames(walked)} holds 137 customers. Walk them page by page below, cancel halfway, resume, and add one meanwhile: nobody is lost, and nobody comes twice.`
  },
  duplicate: (sides) => {
    const knows = ({ operations }: RecipeSide): boolean =>
      operations.get('create')?.concepts?.reference !== undefined
    const others = sides.filter((side) => !knows(side))
    return `Run it twice. At ${listNames(sides.filter(knows))}, where your reference is the customer’s id, the second one is refused; at ${listNames(others)} there are two of them then.`
  },
  'broken-answer': (sides) =>
    `At ${listNames(sides)} the customer is created, and the answer is 200, with JSON that breaks off in the middle. The error says what is known in spite of that.`,
}

function listNames(sides: readonly RecipeSide[]): string {
  return new Intl.ListFormat('en').format(sides.map(({ name }) => name))
}
