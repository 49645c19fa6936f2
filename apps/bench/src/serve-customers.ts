import { listen } from '@x/core/testing/node'
import { createOmiseSimulator } from '@x/omise/testing'

// Serves as many simulated customers as the argument says, created three in a second, each with its
// number as its description, and tells its parent where.
const COUNT = Number(process.argv[2])

let now = Date.UTC(2020, 0, 1)
const simulator = createOmiseSimulator({ clock: { now: () => now } })
const authorization = `Basic ${btoa(`${simulator.secretKey}:`)}`
for (let number = 0; number < COUNT; number++) {
  const body = JSON.stringify({ description: String(number) })
  const headers = { authorization, 'content-type': 'application/json' }
  await simulator.fetch(`${simulator.baseUrl}/customers`, { method: 'POST', headers, body })
  now += 333
}
const { url } = await listen(simulator)
process.send?.({ baseUrl: url, secretKey: simulator.secretKey })
