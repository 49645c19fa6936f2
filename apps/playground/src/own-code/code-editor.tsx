import type { Signal } from '@preact/signals'
import type { JSX, Ref } from 'preact'
import { highlight } from '../code/highlight.ts'
import { MAX_CODE } from './limits.ts'

/** A field for a program: the browser's own, over the same text in colours. */
export function CodeEditor({
  code,
  field,
  describedBy,
}: {
  readonly code: Signal<string>
  /** Is given the field itself. */
  readonly field: Ref<HTMLTextAreaElement>
  readonly describedBy: string
}): JSX.Element {
  return (
    <div class="editor">
      <pre aria-hidden="true">
        {highlight(code.value).map(({ text, kind }) =>
          kind === 'plain' ? text : <span class={`token-${kind}`}>{text}</span>,
        )}
        {/* A line break at the end makes no line of its own. */}
        {'\n'}
      </pre>
      <textarea
        ref={field}
        aria-label="Your code"
        aria-describedby={describedBy}
        autocapitalize="off"
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_CODE}
        value={code.value}
        onInput={({ currentTarget }) => {
          code.value = currentTarget.value
        }}
      />
    </div>
  )
}

/** Selects a line of a program, the first being 1, and moves the focus there. */
export function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n')
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
  field.focus()
  field.setSelectionRange(start, start + (lines[line - 1] ?? '').length)
}
