/*
 * Stands in for what msw replaces in a page itself: `fetch`, `XMLHttpRequest` and `WebSocket`. Here
 * the service worker answers, or the simulators do, and the page's own functions stay what they are.
 */

/** Replaces nothing. */
class NoInterceptor {
  predicate(): boolean {
    return false
  }

  on(): void {}
}

export {
  NoInterceptor as FetchInterceptor,
  NoInterceptor as WebSocketInterceptor,
  NoInterceptor as XMLHttpRequestInterceptor,
}

/** No connection is ever one of these. */
export class WebSocketClientConnection {}

/** No connection is ever one of these. */
export class WebSocketServerConnection {}
