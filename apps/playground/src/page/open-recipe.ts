import { topicAddress } from '../address/topic-address.ts'
import { stories } from '../operations/recipe-stories.ts'
import type { Recipe } from '../operations/recipes.ts'
import { topics } from '../operations/topics.ts'
import { applyRecipe } from '../state/apply-recipe.ts'
import type { PageProps } from './page-props.ts'

/** Makes a recipe ready, goes to its call, and tells its story. */
export async function openRecipe(
  { playground, view }: Pick<PageProps, 'playground' | 'view'>,
  recipe: Recipe,
): Promise<void> {
  const topic = topics.find(({ id }) => id === recipe.topic)
  const isReady = applyRecipe(playground, recipe)
  const story = stories[recipe.id](playground.sides.map(({ side }) => side))
  view.recipe.value = { ...recipe, story }
  if (topic) location.hash = topicAddress(topic)
  await isReady
  playground.announcement.value = `${recipe.title} is ready. ${story}`
}
