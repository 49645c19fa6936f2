import { callOurs } from './ours.mjs'
import { runJobs } from './run-jobs.mjs'

export default {
  /** @param {Request} request */
  async fetch(request) {
    const { jobs, lanes, limitMs } = await request.json()
    return Response.json(await runJobs(jobs, callOurs, { lanes, limitMs, inspectors: [] }))
  },
}
