import type { JSX } from 'preact'
import { highlight } from '../code/highlight.ts'

/** A program or JSON in colours; what is too long for its line goes on under it, indented. */
export function Highlighted({
  source,
  label,
}: {
  readonly source: string
  readonly label: string
}): JSX.Element {
  const lines = source.trimEnd().split('\n')
  return (
    <pre tabIndex={0} role="group" aria-label={label}>
      <code>
        {lines.map((line) => (
          <>
            <span class="line" style={{ '--indent': line.search(/\S|$/) }}>
              {highlight(line).map(({ text, kind }) =>
                kind === 'plain' ? text : <span class={`token-${kind}`}>{text}</span>,
              )}
            </span>
            {'\n'}
          </>
        ))}
      </code>
    </pre>
  )
}
