import type { JSX } from 'preact'
import { recipes } from '../operations/recipes.ts'
import { kinds, topics, topicsOf } from '../operations/topics.ts'
import type { SideState } from '../state/side-state.ts'
import type { PageProps } from './page-props.ts'
import { topicAddress } from '../address/topic-address.ts'
import { RecipeList, startRecipe } from './recipe-list.tsx'
import './recipes.css'

/** The list of calls and recipes beside the sides, or a choice above them where it is narrow. */
export function TopicList(props: PageProps): JSX.Element {
  const { playground, topic } = props
  const { sides } = playground
  return (
    <nav class="topics" aria-label="Calls">
      <div class="topics-list">
        {kinds.map((kind) => {
          const own = topicsOf(kind.id)
          const having = sides.filter(({ panes }) => own.some(({ id }) => panes.has(id)))
          return (
            <div key={kind.id} role="group" aria-labelledby={`calls-${kind.id}`}>
              <p class="heading" id={`calls-${kind.id}`}>
                {kind.name}
                <OnlyMarks having={having} among={sides} />
              </p>
              <ul>
                {own.map((each) => (
                  <li key={each.id}>
                    <a
                      href={topicAddress(each)}
                      aria-current={each.id === topic.value.id ? 'page' : undefined}
                    >
                      <span aria-hidden="true">{each.name}</span>
                      <span class="visually-hidden">{each.title}</span>
                      <OnlyMarks
                        having={having.filter(({ panes }) => panes.has(each.id))}
                        among={having}
                      />
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
        {playground.isSimulated.value && <RecipeList {...props} />}
      </div>
      <label class="choice">
        <span>Call</span>
        <Choice {...props} />
      </label>
    </nav>
  )
}

/** The marks of the sides that have something, where others of them have not. */
function OnlyMarks({
  having,
  among,
}: {
  readonly having: readonly SideState[]
  readonly among: readonly SideState[]
}): JSX.Element | null {
  if (having.length === among.length) return null
  return (
    <>
      {having.map(({ side }) => (
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
    </>
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
        void startRecipe(props, recipe)
        // What is chosen is a call, whichever way it was come to.
        currentTarget.value = recipe.topic
      }}
    >
      {kinds.map((kind) => (
        <optgroup key={kind.id} label={kind.name}>
          {topicsOf(kind.id).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
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
