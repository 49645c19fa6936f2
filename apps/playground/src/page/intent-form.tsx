import type { JSX } from 'preact'
import type { Concept } from '../operations/concepts.ts'
import { concepts } from '../operations/concepts.ts'
import type { PageProps } from './page-props.ts'
import { NotSentReport } from './not-sent-report.tsx'
import { runTopic } from './run-topic.ts'
import { SideMark } from './side-mark.tsx'

/** The common form: what is typed here goes to each side under its own name. */
export function IntentForm(props: PageProps): JSX.Element | null {
  const { playground, topic } = props
  const { id } = topic.value
  const taken = concepts.filter((concept) =>
    playground.sides.some(({ panes }) => panes.get(id)?.operation.concepts?.[concept.id]),
  )
  if (taken.length === 0) return null
  const edited = playground.intents.get(id)?.edited
  const hasEdits = Object.keys(edited?.value ?? {}).length > 0
  return (
    <form
      class="card intent"
      aria-label="What both are told"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        runTopic(playground, playground.sides, id)
      }}
    >
      <div class="fields">
        {taken.map((concept) => (
          <ConceptField key={concept.id} concept={concept} {...props} />
        ))}
      </div>
      <div class="intent-foot">
        <NotSentReport {...props} />
        <button
          type="button"
          class={hasEdits ? 'quiet push' : 'quiet push is-away'}
          onClick={({ currentTarget }) => {
            if (edited) edited.value = {}
            currentTarget.form?.querySelector('input')?.focus()
          }}
        >
          Sample data
        </button>
        {/* Enter in a field runs the call, which asks for a button of the form. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </div>
    </form>
  )
}

function ConceptField({
  concept,
  playground,
  topic,
}: PageProps & { readonly concept: Concept }): JSX.Element {
  const { id: topicId } = topic.value
  const intent = playground.intents.get(topicId)
  const id = `intent-${topicId}-${concept.id}`
  const targets = playground.sides.flatMap((state) => {
    const pane = state.panes.get(topicId)
    const path = pane?.operation.concepts?.[concept.id]
    if (!pane || path === undefined) return []
    const issue = pane.preview.value.error?.issues?.find((each) => each.path === path)
    const isRequired = pane.required.has(path)
    return [{ side: state.side, path, isRequired, problem: issue?.message }]
  })
  const requiring = targets.filter(({ isRequired }) => isRequired)
  const problems = targets.filter(({ problem }) => problem !== undefined)
  return (
    <div class="field">
      <div class="label">
        <label for={id}>{concept.label}</label>
        <span class="hint" id={`${id}-hint`}>
          {requiring.length > 0 && 'required '}
          {requiring.map(({ side }) => (
            <SideMark key={side.id} side={side} />
          ))}
          {requiring.length > 0 && (
            <span class="visually-hidden">
              by {requiring.map(({ side }) => side.name).join(', ')}
            </span>
          )}
        </span>
      </div>
      <input
        id={id}
        type="text"
        dir="auto"
        value={intent?.values.value[concept.id] ?? ''}
        placeholder="not sent"
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}-hint ${id}-names ${id}-problem`}
        aria-invalid={problems.length > 0}
        data-wrong-at={problems.map(({ side }) => side.id).join(' ')}
        onInput={({ currentTarget: { value } }) => {
          if (intent) intent.edited.value = { ...intent.edited.value, [concept.id]: value }
        }}
      />
      <p class="names" id={`${id}-names`}>
        {targets.map(({ side, path }) => (
          <span key={side.id} class="name">
            <SideMark side={side} />
            <span class="visually-hidden">{side.name}: </span>
            <code>{path}</code>
          </span>
        ))}
      </p>
      <div id={`${id}-problem`}>
        {problems.map(({ side, problem }) => (
          <p key={side.id} class="problem">
            {side.name}: {problem}
          </p>
        ))}
      </div>
    </div>
  )
}
