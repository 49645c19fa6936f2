import type { ApiPromise, PagePromise, RawPage } from '@x/core'

/**
 * Gives the promise of an answer the type that it has at the API version of the call. Endpoints
 * describe the newest version, and answers come back as they came: the version that is asked for
 * decides what is in them.
 */
export function at<Answer extends object>(promise: ApiPromise<object>): ApiPromise<Answer> {
  return promise as ApiPromise<Answer>
}

/** Does for a list what {@link at} does for one record. */
export function pagesAt<Item, Raw extends RawPage<Item>>(promise: object): PagePromise<Item, Raw> {
  return promise as PagePromise<Item, Raw>
}
