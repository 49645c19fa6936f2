/**
 * Gives the CPU time that some work takes, in microseconds: of the user and of the system, on all
 * threads.
 *
 * @param {() => Promise<unknown> | void} work
 */
export async function measureCpu(work) {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** Lets the event loop turn, so that what was put off is done. */
export const turn = () => new Promise((resolve) => setImmediate(resolve))
