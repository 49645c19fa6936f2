/**
 * Runs checks one after another, since they share a service.
 *
 * @template Context
 * @param {Record<string, (context: Context) => Promise<void>>} checks - The checks by their names.
 * @param {Context} context - What every check is given.
 * @returns {Promise<Record<string, string>>} For each check `ok`, or what went wrong.
 */
export async function runChecks(checks, context) {
  /** @type {Record<string, string>} */
  const results = {}
  for (const [name, check] of Object.entries(checks)) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    results[name] = await check(context).then(() => 'ok', String)
  }
  return results
}

/**
 * Throws unless both values are the same in JSON. Not every runtime has an assertion module.
 *
 * @param {unknown} actual
 * @param {unknown} expected
 */
export function expectSame(actual, expected) {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (is !== wanted) throw new Error(`is ${is} instead of ${wanted}`)
}

/**
 * Waits for a promise to reject.
 *
 * @param {PromiseLike<unknown>} promise
 * @returns {Promise<unknown>} The error.
 */
export async function rejection(promise) {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('resolves instead of rejecting')
}
