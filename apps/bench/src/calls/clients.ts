/** What a client can be measured at: where its answers come from, or its first call in a process. */
export type Measure = 'http' | 'https' | 'start' | 'stub'

/** A client that is measured. */
export interface Client {
  readonly name: string
  /** Its program, in `programs/clients`. */
  readonly program: string
  readonly isOurs: boolean
  readonly measures: readonly Measure[]
}

/** Every client, the one that all are compared with first. */
const clients: readonly Client[] = [
  peer('bare fetch', 'bare-fetch', ['stub', 'http', 'https', 'start']),
  ours('@x/omise', 'x-omise', ['stub', 'http', 'https', 'start']),
  ours('@x/omise with onEvent', 'x-omise-on-event', ['stub']),
  ours('@x/juspay', 'x-juspay', ['stub', 'https', 'start']),
  peer('ky', 'ky', ['stub', 'http', 'https', 'start']),
  // It takes no `fetch`.
  peer('omise', 'omise', ['http', 'https', 'start']),
  // It takes no `fetch`, and no address but TLS on port 443.
  peer('expresscheckout-nodejs', 'expresscheckout-nodejs', ['https']),
  peer('stripe', 'stripe', ['stub', 'start']),
  peer('@octokit/request', 'octokit-request', ['stub', 'start']),
  peer('openai', 'openai', ['stub', 'http', 'https', 'start']),
  peer('axios', 'axios', ['stub', 'http', 'https', 'start']),
]

/** Gives the clients that can be measured at something. */
export function clientsFor(measure: Measure): readonly Client[] {
  return clients.filter(({ measures }) => measures.includes(measure))
}

function ours(name: string, program: string, measures: readonly Measure[]): Client {
  return { name, program, isOurs: true, measures }
}

function peer(name: string, program: string, measures: readonly Measure[]): Client {
  return { name, program, isOurs: false, measures }
}
