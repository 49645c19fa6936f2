import type { JSX } from 'preact'
import type { PageProps } from './page-props.ts'

/** What the recipe that was made ready last is about, until somebody puts it away. */
export function RecipeStory({ view, topic }: PageProps): JSX.Element | null {
  const recipe = view.recipe.value
  if (recipe?.topic !== topic.value.id) return null
  return (
    <div class="story" role="note" aria-label={`Recipe: ${recipe.title}`}>
      <p>
        <b>{recipe.title}.</b> {recipe.story}
      </p>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          view.recipe.value = undefined
          document.querySelector('main')?.focus()
        }}
      >
        Dismiss<span class="visually-hidden"> the recipe’s story</span>
      </button>
    </div>
  )
}
