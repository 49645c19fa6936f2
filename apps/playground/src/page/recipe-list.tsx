import type { JSX } from 'preact'
import type { Recipe } from '../operations/recipes.ts'
import { recipes } from '../operations/recipes.ts'
import { topics } from '../operations/topics.ts'
import { applyRecipe } from '../state/apply-recipe.ts'
import type { PageProps } from './page-props.ts'
import { topicAddress } from '../address/topic-address.ts'

/** The list of recipes beside the sides: each is made ready in one click, and runs nothing. */
export function RecipeList(props: PageProps): JSX.Element {
  return (
    <div role="group" aria-labelledby="recipes">
      <p class="heading" id="recipes">
        Recipes
      </p>
      <ul>
        {recipes.map((recipe) => (
          <li key={recipe.id}>
            <button type="button" onClick={() => void openRecipe(props, recipe)}>
              {recipe.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Makes a recipe ready, goes to its call, and tells its story. */
export async function openRecipe(
  { playground, view }: Pick<PageProps, 'playground' | 'view'>,
  recipe: Recipe,
): Promise<void> {
  const topic = topics.find(({ id }) => id === recipe.topic)
  const isReady = applyRecipe(playground, recipe)
  view.recipe.value = recipe
  if (topic) location.hash = topicAddress(topic)
  await isReady
  const story = recipe.story(playground.sides.map(({ side }) => side))
  playground.announcement.value = `${recipe.title} is ready. ${story}`
}
