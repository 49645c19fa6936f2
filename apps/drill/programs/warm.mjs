/**
 * Makes a call that opens a connection, and lets the runtime put it by for the next one, which some
 * do only after their caller has gone on.
 *
 * @param {() => PromiseLike<unknown>} call
 */
export async function warm(call) {
  await call()
  await new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
