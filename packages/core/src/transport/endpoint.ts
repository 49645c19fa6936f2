import type { GenericSchema, NullableSchema, NullishSchema, OptionalSchema } from 'valibot'
import type { ParamsSpec } from '../params/params-spec.ts'
import type { Check } from './checks.ts'

/** The schema of a field: it may be missing or null just where the type of the field says so. */
export type FieldSchema<Value> = undefined extends Value
  ? null extends Value
    ? NullishSchema<GenericSchema, undefined>
    : OptionalSchema<GenericSchema, undefined>
  : null extends Value
    ? NullableSchema<GenericSchema, undefined>
    : GenericSchema

/** The valibot schema of an operation's params: an entry for each key of the params' type. */
export type ParamsSchema<Params> = GenericSchema<Params, unknown> & {
  readonly entries: { readonly [Key in keyof Params]-?: FieldSchema<Params[Key]> }
}

/** The valibot schema of an answer: an entry for each key of the result's type; others are kept. */
export type ResultSchema<Result> = GenericSchema<unknown, Result> & {
  readonly entries: { readonly [Key in keyof Result]-?: FieldSchema<Result[Key]> }
}

/**
 * Whether a request may be sent again after it may have taken effect: always, never, or not when
 * one of the named params is given.
 */
export type Repeat = 'safe' | 'never' | { readonly never: readonly string[] }

/**
 * One operation of a provider, as a plain value: it serves the method that users call, the
 * simulator's routes, telemetry's names and the playground's forms.
 */
export interface Endpoint<Result = unknown> extends ParamsSpec {
  /** The HTTP method. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The path's template, with each id in braces: `/customers/{customer_id}`. */
  readonly path: `/${string}`
  /** Query parameters that belong to the operation itself. */
  readonly query?: Readonly<Record<string, string>>
  /** The provider's page about the operation. */
  readonly docs: string
  /** What the operation answers. */
  readonly result: ResultSchema<Result>
  /** Whether the request may be sent again after it may have taken effect. */
  readonly repeat: Repeat
  /** Whether at least one param besides the path's ids has to be given. */
  readonly needsParams?: boolean
  /** Options that only this operation takes, each with its check. */
  readonly options?: Readonly<Record<string, Check>>
}
