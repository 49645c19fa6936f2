import type { JSX } from 'preact'
import { is, literal, looseObject } from 'valibot'
import type { CallRecord } from '../state/call-record.ts'
import type { PageProps } from './page-props.ts'
import { ComparedRows } from './compared-rows.tsx'
import { WireDifferences } from './wire-differences.tsx'

/** The customer objects of the sides, compared by what their fields mean. */
export function Compare({ playground }: PageProps): JSX.Element {
  const sides = playground.sides.map(({ side }) => side)
  const customers = sides.map(({ id }) => findCustomer(playground.history.value, id))
  const missing = sides.filter((_, index) => customers[index] === undefined)
  return (
    <div class="compare">
      {missing.length > 0 && (
        <p class="empty">
          {missing.length === sides.length
            ? 'Create or retrieve a customer at each side, and the two objects are compared here.'
            : `Create or retrieve a customer at ${missing[0]?.name}, too, and the two are compared here.`}
        </p>
      )}
      {missing.length < sides.length && <ComparedRows sides={sides} customers={customers} />}
      <WireDifferences sides={sides} />
    </div>
  )
}

/** Finds the customer that a side has given last. */
function findCustomer(
  history: readonly CallRecord[],
  side: string,
): Readonly<Record<string, unknown>> | undefined {
  for (const record of history) {
    const { outcome } = record
    if (record.side !== side || !outcome?.ok) continue
    const { value } = outcome
    if (is(looseObject({ object: literal('customer') }), value)) return value
  }
  return undefined
}
