import { createOmise } from '@x/omise'

// Lists every customer of a server, checks that each comes once, and tells its parent how many
// seconds that took.
const [baseUrl, secretKey, count, concurrency] = process.argv.slice(2)
const omise = createOmise({ baseUrl, secretKey })
// What the first call loads is no part of a listing.
await omise.customers.list({ limit: 1 })

const began = performance.now()
const seen = new Set<string>()
let yielded = 0
for await (const { id } of omise.customers.list({}, { concurrency: Number(concurrency) })) {
  seen.add(id)
  yielded++
}
const seconds = (performance.now() - began) / 1000
if (seen.size !== Number(count) || yielded !== seen.size) {
  throw new Error(`${yielded} customers came, ${seen.size} of them different.`)
}
process.send?.(seconds)
