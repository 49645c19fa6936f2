import { createOmise } from '@x/omise'

// Walks every customer of a server, checks that each comes once and in order, and tells its parent
// how many there were and what memory they took.
const [baseUrl, secretKey] = process.argv.slice(2)
const omise = createOmise({ baseUrl, secretKey })

let count = 0
let peakHeap = 0
for await (const { description } of omise.customers.list()) {
  if (description !== String(count)) throw new Error(`Customer ${description} came after ${count}.`)
  count++
  if (count % 10_000 === 0) peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed)
}
process.send?.({ count, peakHeap, peakRss: process.resourceUsage().maxRSS * 1024 })
