/** Gives what many sources give, as it comes; each is asked again once its last has been taken. */
export async function* merge<T>(
  sources: readonly AsyncGenerator<T, void, undefined>[],
): AsyncGenerator<T, void, undefined> {
  type Source = (typeof sources)[number]
  const waiting = new Set<Source>()
  /** What has come, and has not been taken. */
  const come: { source: Source; result: ReturnType<Source['next']> }[] = []
  let wake = (): void => {}
  const ask = (source: Source): void => {
    waiting.add(source)
    const result = source.next()
    const tell = (): void => {
      come.push({ source, result })
      wake()
    }
    // In a race, a source that waits for long would keep all that the others give meanwhile.
    result.then(tell, tell)
  }
  try {
    sources.forEach(ask)
    while (waiting.size > 0) {
      const next = come.shift()
      if (!next) {
        await new Promise<void>((resolve) => (wake = resolve))
        continue
      }
      waiting.delete(next.source)
      const result = await next.result
      if (result.done) continue
      yield result.value
      ask(next.source)
    }
  } finally {
    for (const source of waiting) {
      // Ends as soon as what is under way has come; nobody waits for it.
      void source.return().catch(() => {})
    }
  }
}
