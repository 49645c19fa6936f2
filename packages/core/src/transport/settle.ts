/** Does something now, and gives a function that gives, or throws, what came of it. */
export function settle<T>(work: () => T): () => T {
  try {
    const value = work()
    return () => value
  } catch (error) {
    return () => {
      throw error
    }
  }
}
