import { setTimeout as sleep } from 'node:timers/promises'
import type { SimulatedFetch } from '@x/core/testing'
import { listen } from '@x/core/testing/node'
import { createOmiseSimulator } from '@x/omise/testing'

// Serves as many simulated customers as the first argument says, created three in a second, each with
// its number as its description, and tells its parent where. Every answer takes as many milliseconds
// longer as the second argument says.
const COUNT = Number(process.argv[2])
const DELAY_MS = Number(process.argv[3] ?? 0)

let now = Date.UTC(2020, 0, 1)
const simulator = createOmiseSimulator({ clock: { now: () => now } })
const authorization = `Basic ${btoa(`${simulator.secretKey}:`)}`
for (let number = 0; number < COUNT; number++) {
  const body = JSON.stringify({ description: String(number) })
  const headers = { authorization, 'content-type': 'application/json' }
  await simulator.fetch(`${simulator.baseUrl}/customers`, { method: 'POST', headers, body })
  now += 333
}
const slowFetch: SimulatedFetch = async (input, init) => {
  await sleep(DELAY_MS)
  return simulator.fetch(input, init)
}
const { url } = await listen(DELAY_MS > 0 ? { fetch: slowFetch } : simulator)
process.send?.({ baseUrl: url, secretKey: simulator.secretKey })
