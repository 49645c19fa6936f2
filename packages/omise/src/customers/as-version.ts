import type { ApiPromise, PagePromise, RawPage } from '@x/core'

/**
 * Gives the promise of an answer the type that it has at the API version of the call. Endpoints
 * describe the newest version, and answers come back as they came: the version that is asked for
 * decides what is in them.
 */
export function asVersion<Answer extends object>(promise: ApiPromise<object>): ApiPromise<Answer> {
  return promise as ApiPromise<Answer>
}

/** Does for a list what {@link asVersion} does for one record. */
export function pagesAsVersion<Item, Raw extends RawPage<Item>>(
  promise: object,
): PagePromise<Item, Raw> {
  return promise as PagePromise<Item, Raw>
}
