import { findLeaks } from './find-leaks.mjs'

/**
 * One call that a client has to make.
 *
 * @typedef {object} Job
 * @property {string} id - What its report is found by.
 * @property {'juspay' | 'omise'} provider - Whose client is to make it.
 * @property {'create' | 'destroy' | 'read' | 'update'} operation - The call.
 * @property {string} baseUrl - The server.
 * @property {number} timeoutMs - How long one attempt may take.
 * @property {boolean} warmUp - Whether another call comes first, which opens a connection.
 */

/**
 * How a call ended.
 *
 * @typedef {object} Report
 * @property {'crashes' | 'fails' | 'hangs' | 'succeeds'} ending - The end, as a user sees it.
 * @property {boolean} [isCustomer] - Whether what it gave is a customer.
 * @property {string} [name] - The error's class.
 * @property {string} [kind] - Our error's kind.
 * @property {string} [outcome] - Our error's outcome.
 * @property {number} [status] - The answer's status, if the error tells it.
 * @property {string} [code] - The error's code, if it has one.
 * @property {string} [message] - The error's message.
 * @property {number} [attempts] - How many attempts our client says it made.
 * @property {string[]} [leaks] - What must not be shown and is.
 */

/**
 * What runs jobs.
 *
 * @typedef {object} Environment
 * @property {number} lanes - How many jobs may run at a time.
 * @property {number} limitMs - How long a call may take before it counts as hanging.
 * @property {readonly ((value: unknown) => string)[]} inspectors - The runtime's ways to print a value.
 */

/**
 * A value, and what a client tells of its way. Clients of others tell nothing.
 *
 * @typedef {{ value: unknown, attempts?: number }} Answered
 */

/**
 * Runs jobs, a few at a time.
 *
 * @param {readonly Job[]} jobs
 * @param {(job: Job) => Promise<Answered>} call - Makes the call of a job.
 * @param {Environment} environment
 * @returns {Promise<Record<string, Report>>} The reports by the jobs' ids.
 */
export async function runJobs(jobs, call, { lanes, limitMs, inspectors }) {
  /** @type {Record<string, Report>} */
  const reports = {}
  const waiting = [...jobs]
  const lane = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      reports[job.id] = await runJob(job, call, limitMs, inspectors)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return reports
}

/**
 * @param {Job} job
 * @param {(job: Job) => Promise<Answered>} call
 * @param {number} limitMs
 * @param {Environment['inspectors']} inspectors
 * @returns {Promise<Report>}
 */
async function runJob(job, call, limitMs, inspectors) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  /** @type {Promise<Report>} */
  const limit = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ ending: 'hangs' }), limitMs)
  })
  const called = call(job).then(describeAnswer, (error) => describeError(error, inspectors))
  const report = await Promise.race([called, limit])
  clearTimeout(timer)
  return report
}

/**
 * @param {Answered} answered
 * @returns {Report}
 */
function describeAnswer({ value, attempts }) {
  const { object, id } = Object(value)
  const isCustomer = object === 'customer' && typeof id === 'string'
  return { ending: 'succeeds', isCustomer, ...(attempts !== undefined && { attempts }) }
}

/**
 * @param {unknown} error
 * @param {Environment['inspectors']} inspectors
 * @returns {Report}
 */
function describeError(error, inspectors) {
  /** @param {string[]} path */
  const at = (...path) => path.reduce((value, name) => Object(value)[name], error)
  const attempts = at('attempts')
  const status = [
    at('status'),
    at('statusCode'),
    at('response', 'status'),
    at('httpInfo', 'statusCode'),
  ].find((each) => typeof each === 'number')
  const report = {
    name: nameOf(error),
    kind: at('kind'),
    outcome: at('outcome'),
    status,
    code: at('code'),
    message: at('message'),
    attempts: Array.isArray(attempts) ? attempts.length : undefined,
    leaks: findLeaks(error, inspectors),
  }
  return /** @type {Report} */ ({ ending: 'fails', ...report })
}

/** @param {unknown} error */
function nameOf(error) {
  if (error instanceof Error) return error.name
  if (typeof error === 'string') return error === '' ? 'an empty text' : 'a text'
  return typeof error === 'object' && error !== null ? 'a plain object' : String(error)
}
