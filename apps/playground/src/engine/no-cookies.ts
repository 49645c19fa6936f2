/*
 * Stands in for `tough-cookie`, from which msw makes a cookie jar: nothing here sends cookies, and
 * its list of public suffixes would be three quarters of what is loaded for the service worker.
 */

/** A jar that keeps nothing. */
export class CookieJar {
  getCookiesSync(): never[] {
    return []
  }

  async setCookie(): Promise<void> {}
}

/** A store with nothing in it. */
export class MemoryCookieStore {
  idx: object = {}
}

/** No cookie is ever read. */
export class Cookie {
  static fromJSON(): null {
    return null
  }
}
