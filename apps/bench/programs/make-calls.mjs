import { answer } from './fixture.mjs'
import { turn } from './measure-cpu.mjs'

/**
 * Without a network nothing lets the event loop turn, which some clients leave work to. With one, a
 * turn more is lost in what a call takes.
 */
const CALLS_A_TURN = 20

const { id } = JSON.parse(answer)

/**
 * Makes calls, so many at a time.
 *
 * @param {() => Promise<unknown>} call
 * @param {number} count
 * @param {number} [concurrency]
 */
export async function makeCalls(call, count, concurrency = 1) {
  let left = count
  const lane = async () => {
    while (left-- > 0) {
      const value = await call()
      // A call that fails, or gives something else, is not worth measuring.
      if (/** @type {{ id?: string }} */ (value).id !== id) throw new Error('no customer')
      if (left % CALLS_A_TURN === 0) await turn()
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane))
}
