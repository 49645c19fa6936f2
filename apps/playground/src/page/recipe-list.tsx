import type { JSX } from 'preact'
import type { Recipe } from '../operations/recipes.ts'
import { recipes } from '../operations/recipes.ts'
import type { PageProps } from './page-props.ts'

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
            <button type="button" onClick={() => void startRecipe(props, recipe)}>
              {recipe.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Opens a recipe, with what is loaded for that alone. */
export async function startRecipe(page: PageProps, recipe: Recipe): Promise<void> {
  const { openRecipe } = await import('./open-recipe.ts')
  await openRecipe(page, recipe)
}
