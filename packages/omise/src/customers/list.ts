import type { ResultSchema } from '@x/core'
import type { GenericSchema } from 'valibot'
import { array, literal, looseObject, nullish, number, optional, string } from 'valibot'

/** A list as Omise answers it: one stretch of the records, and where it lies among them. */
export interface List<Item> {
  /** The kind of this object. */
  object: 'list'
  /** The records, at most {@link List.limit} of them. */
  data: Item[]
  /** The time of creation from which records are listed, in UTC. */
  from?: string | undefined
  /** The time of creation up to which records are listed, in UTC. */
  to?: string | undefined
  /** How many records stand before the first one here. */
  offset?: number | undefined
  /** How many records at most are listed at once. */
  limit?: number | undefined
  /** How many records there are between {@link List.from} and {@link List.to}. */
  total?: number | undefined
  /** Which records come first. */
  order?: 'chronological' | 'reverse_chronological' | (string & {}) | null | undefined
  /** The path of this list. */
  location?: string | null | undefined
}

/** Describes a list of what the given schema describes. */
export function listSchema<Item>(item: GenericSchema<unknown, Item>): ResultSchema<List<Item>> {
  return looseObject({
    object: literal('list'),
    data: array(item),
    from: optional(string()),
    to: optional(string()),
    offset: optional(number()),
    limit: optional(number()),
    total: optional(number()),
    order: nullish(string()),
    location: nullish(string()),
  })
}
