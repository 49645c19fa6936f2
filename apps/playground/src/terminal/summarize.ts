import { array, is, number, object, string, unknown } from 'valibot'

/** Says in a few words what a call gave: a record by its id, or how many there are. */
export function summarize(value: unknown): string {
  if (is(object({ data: array(unknown()), total: number() }), value)) {
    return `${value.data.length} of ${value.total} customers`
  }
  if (!is(object({ id: string() }), value)) return 'an answer without an id'
  const isDeleted = 'deleted' in value && value.deleted === true
  return isDeleted ? `${value.id} deleted` : value.id
}
