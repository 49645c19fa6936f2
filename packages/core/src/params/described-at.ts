import type { GenericSchema } from 'valibot'

/** A schema of valibot's: each kind has those of these parts that it needs. */
export interface Described extends GenericSchema {
  readonly wrapped?: Described
  readonly item?: Described
  readonly entries?: Readonly<Record<string, Described>>
  readonly options?: readonly Described[]
  readonly literal?: unknown
  readonly default?: unknown
}

/** Gives the schema of what lies at a path, whether or not that may be missing or null. */
export function describedAt(
  schema: Described | undefined,
  path: readonly string[],
): Described | undefined {
  if (schema?.wrapped) return describedAt(schema.wrapped, path)
  const [key, ...rest] = path
  return key === undefined ? schema : describedAt(schema?.entries?.[key] ?? schema?.item, rest)
}
