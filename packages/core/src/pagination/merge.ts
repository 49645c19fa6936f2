/** Gives what many sources give, as it comes; each is asked again once its last has been taken. */
export async function* merge<T>(
  sources: readonly AsyncGenerator<T, void, undefined>[],
): AsyncGenerator<T, void, undefined> {
  const ask = async (
    source: AsyncGenerator<T, void, undefined>,
  ): Promise<{ source: AsyncGenerator<T, void, undefined>; result: IteratorResult<T, void> }> => ({
    source,
    result: await source.next(),
  })
  const waiting = new Map<(typeof sources)[number], ReturnType<typeof ask>>()
  // A list of all to make the map from would be kept, and with it the first that each gave.
  for (const source of sources) waiting.set(source, ask(source))
  try {
    while (waiting.size > 0) {
      const { source, result } = await Promise.race(waiting.values())
      waiting.delete(source)
      if (result.done) continue
      yield result.value
      waiting.set(source, ask(source))
    }
  } finally {
    for (const source of waiting.keys()) {
      // Ends as soon as what is under way has come; nobody waits for it.
      void source.return().catch(() => {})
    }
  }
}
