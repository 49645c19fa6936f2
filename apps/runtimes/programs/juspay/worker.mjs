import * as sdk from '@x/juspay'
import { run } from './program.mjs'

export default {
  /**
   * @param {Request} _request
   * @param {Parameters<typeof run>[1]} settings
   */
  async fetch(_request, settings) {
    return Response.json(await run(sdk, settings))
  },
}
