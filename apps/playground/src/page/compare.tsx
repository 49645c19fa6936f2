import type { JSX } from 'preact'
import { array, is, literal, looseObject, object, unknown } from 'valibot'
import type { RecordKind } from '../operations/topics.ts'
import { topicsOf } from '../operations/topics.ts'
import type { CallRecord } from '../state/call-record.ts'
import type { PageProps } from './page-props.ts'
import { ComparedRows } from './compared-rows.tsx'
import { WireDifferences } from './wire-differences.tsx'

const listSchema = object({ object: literal('list'), data: array(unknown()) })

/** The records that the sides have given last, compared by what their fields mean. */
export function Compare({ playground, topic }: PageProps): JSX.Element {
  const { kind } = topic.value
  const all = playground.sides.map(({ side }) => side)
  const sides = all.filter(({ operations }) => topicsOf(kind).some(({ id }) => operations.has(id)))
  const records = sides.map(({ id }) => findRecord(playground.history.value, id, kind))
  const missing = sides.filter((_, index) => records[index] === undefined)
  return (
    <div class="compare">
      {missing.length > 0 && (
        <p class="empty">
          {sides.length === 1 && `Run a call that gives a ${kind}, and its fields stand here.`}
          {sides.length > 1 &&
            (missing.length === sides.length
              ? `Create or retrieve a ${kind} at each side, and the two objects are compared here.`
              : `Create or retrieve a ${kind} at ${missing[0]?.name}, too, and the two are compared here.`)}
        </p>
      )}
      {missing.length < sides.length && (
        <ComparedRows sides={sides} records={records} kind={kind} />
      )}
      <WireDifferences sides={all} />
    </div>
  )
}

/** Finds the record that a side has given last: by itself, or else as the first of a list. */
function findRecord(
  history: readonly CallRecord[],
  side: string,
  kind: RecordKind,
): Readonly<Record<string, unknown>> | undefined {
  const values = history.flatMap((record) =>
    record.side === side && record.outcome?.ok ? [record.outcome.value] : [],
  )
  const firsts = values.flatMap((value) => (is(listSchema, value) ? value.data.slice(0, 1) : []))
  const schema = looseObject({ object: literal(kind) })
  return [...values, ...firsts].find((value) => is(schema, value))
}
