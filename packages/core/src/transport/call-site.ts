/** Where a call was made: an error that comes of it later would not know. */
export interface CallSite {
  stack?: string
}

/** Remembers where its caller stands. The text is written only when it is asked for. */
export function captureCallSite(): CallSite {
  const site: CallSite = {}
  Error.captureStackTrace?.(site, captureCallSite)
  return site
}

/** Lets an error's stack lead to where the call was made, where the runtime can tell. */
export function attachCallSite(error: Error, site: CallSite): void {
  const frames = site.stack?.indexOf('\n    at ') ?? -1
  if (frames < 0) return
  error.stack = `${error.name}: ${error.message}${site.stack?.slice(frames)}`
}
