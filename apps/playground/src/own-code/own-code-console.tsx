import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { LogEntry } from './messages.ts'
import type { OwnCodeEnd } from './own-code-end.ts'

/** What a program has written, and the error that ended it; text alone. */
export function OwnCodeConsole({
  entries,
  end,
  onLine,
}: {
  readonly entries: readonly LogEntry[]
  readonly end: OwnCodeEnd | undefined
  /** Is called to show a line of the program. */
  readonly onLine: (line: number) => void
}): JSX.Element {
  const error = end && 'error' in end ? end.error : undefined
  const { line } = error ?? {}
  const box = useRef<HTMLDivElement>(null)
  // What came last is what is looked for.
  useEffect(() => box.current?.scrollTo(0, box.current.scrollHeight), [entries, end])
  return (
    <div ref={box} class="console" role="log" aria-label="Console" tabIndex={0}>
      {entries.map(({ level, text }) => (
        <p class={`entry is-${level}`}>
          {level !== 'log' && <span class="visually-hidden">{level}: </span>}
          {text}
        </p>
      ))}
      {error && (
        <p class="entry is-error">
          {line !== undefined && (
            <button type="button" class="chip" onClick={() => onLine(line)}>
              Line {line}
            </button>
          )}{' '}
          {error.name}: {error.message}
        </p>
      )}
      {entries.length === 0 && !error && (
        <p class="empty">What the program writes with console.log comes here.</p>
      )}
    </div>
  )
}
