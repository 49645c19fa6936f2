/** What a client is pointed at. */
export interface Target {
  readonly baseUrl: string
  /** What answers in place of the network, for the clients that can be given such a thing. */
  readonly fetch?: typeof fetch | undefined
}
