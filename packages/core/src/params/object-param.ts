import type { GenericSchema } from 'valibot'
import { custom } from 'valibot'
import { isRecord } from './is-record.ts'

/**
 * Describes a param that is an object of anything. valibot's own `record` would drop keys such as
 * `constructor`, which are as good as any other in metadata.
 */
export function objectParam(): GenericSchema<Record<string, unknown>> {
  return custom<Record<string, unknown>>(isRecord, 'must be an object')
}
