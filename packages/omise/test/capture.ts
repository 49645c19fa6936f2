/** A request, as far as it reaches the wire. */
export interface Captured {
  readonly line: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Makes a `fetch` that keeps every request and answers each with the same text. */
export function capture(answer: object): { fetch: typeof globalThis.fetch; requests: Captured[] } {
  const requests: Captured[] = []
  return {
    requests,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const headers = Object.fromEntries(request.headers)
      requests.push({
        line: `${request.method} ${request.url}`,
        headers,
        body: await request.text(),
      })
      return Response.json(answer)
    },
  }
}
