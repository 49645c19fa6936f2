import type { JSX } from 'preact'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import { writeParams } from '../state/write-params.ts'
import type { PageProps } from './page-props.ts'

/** The params of a call as JSON, those of the common form included. */
export function ParamsJson({
  state,
  pane,
  playground,
}: Pick<PageProps, 'playground'> & {
  readonly state: SideState
  readonly pane: Pane
}): JSX.Element {
  const { side } = state
  const { topic } = pane.operation
  const id = `${side.id}-${topic}-params`
  const written = pane.written.value
  const text = written?.text ?? JSON.stringify(pane.input.value.params, null, 2)
  const issues = pane.preview.value.error?.issues?.map(({ message }) => message) ?? []
  const problems = written?.problem ? [written.problem] : issues
  return (
    <div class="field is-written">
      <div class="label">
        <label for={id}>params</label>
        <span class="hint">object, as JSON</span>
      </div>
      <textarea
        id={id}
        rows={Math.max(4, text.split('\n').length)}
        value={text}
        autocapitalize="off"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-problem`}
        aria-invalid={problems.length > 0}
        data-wrong-at={side.id}
        onInput={({ currentTarget }) => {
          writeParams(state, pane, playground.intents.get(topic), currentTarget.value)
        }}
      />
      <div id={`${id}-problem`}>
        {problems.map((problem) => (
          <p key={problem} class="problem">
            {problem}
          </p>
        ))}
      </div>
    </div>
  )
}
