import * as sdk from '@x/omise'
import { run } from './program.mjs'

/**
 * Runs the program where a script is all there is: in a browser, on the edge.
 *
 * @param {Parameters<typeof run>[1]} settings
 */
export async function start(settings) {
  return JSON.stringify(await run(sdk, settings))
}
