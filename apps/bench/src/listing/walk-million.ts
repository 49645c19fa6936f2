import { walkCustomers } from './walk-customers-apart.ts'

const { count, seconds, peakHeap, peakRss } = await walkCustomers(1_000_000)
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
process.stdout.write(
  `${count} customers in ${seconds.toFixed(1)} s, each once and in order: ` +
    `heap ${megabytes(peakHeap)}, process ${megabytes(peakRss)}\n`,
)
