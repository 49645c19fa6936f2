import type { JSX } from 'preact'
import { recipes } from '../operations/recipes.ts'
import { topics } from '../operations/topics.ts'
import type { PageProps } from './page-props.ts'
import { topicAddress } from '../address/topic-address.ts'
import { openRecipe, RecipeList } from './recipe-list.tsx'
import './recipes.css'

/** The list of calls and recipes beside the sides, or a choice above them where it is narrow. */
export function TopicList(props: PageProps): JSX.Element {
  const { playground, topic } = props
  return (
    <nav class="topics" aria-label="Calls">
      <div class="topics-list">
        <p class="heading">Customers</p>
        <ul>
          {topics.map((each) => {
            const isCurrent = each.id === topic.value.id
            const having = playground.sides.filter(({ panes }) => panes.has(each.id))
            const isPartial = having.length < playground.sides.length
            return (
              <li key={each.id}>
                <a href={topicAddress(each)} aria-current={isCurrent ? 'page' : undefined}>
                  {each.name}
                  {isPartial &&
                    having.map(({ side }) => (
                      <span
                        key={side.id}
                        class="mark"
                        style={{ '--side': side.color }}
                        title={`${side.name} only`}
                      >
                        <span aria-hidden="true">{side.mark}</span>
                        <span class="visually-hidden"> {side.name} only</span>
                      </span>
                    ))}
                </a>
              </li>
            )
          })}
        </ul>
        {props.playground.isSimulated.value && <RecipeList {...props} />}
      </div>
      <label class="choice">
        <span>Call</span>
        <Choice {...props} />
      </label>
    </nav>
  )
}

function Choice(props: PageProps): JSX.Element {
  const { playground, topic } = props
  return (
    <select
      value={topic.value.id}
      onChange={({ currentTarget }) => {
        const chosen = topics.find(({ id }) => id === currentTarget.value)
        if (chosen) location.hash = topicAddress(chosen)
        const recipe = recipes.find(({ id }) => recipeValue(id) === currentTarget.value)
        if (!recipe) return
        void openRecipe(props, recipe)
        // What is chosen is a call, whichever way it was come to.
        currentTarget.value = recipe.topic
      }}
    >
      {topics.map((each) => (
        <option key={each.id} value={each.id}>
          {each.title}
        </option>
      ))}
      {playground.isSimulated.value && (
        <optgroup label="Recipes">
          {recipes.map(({ id, title }) => (
            <option key={id} value={recipeValue(id)}>
              {title}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  )
}

/** No call is named like this. */
function recipeValue(id: string): string {
  return `recipe ${id}`
}
