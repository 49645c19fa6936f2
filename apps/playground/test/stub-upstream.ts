import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'

/** A server that stands in for the providers, on this machine. */
export interface StubUpstream {
  readonly url: string
  /** What has come to it. */
  readonly requests: StubRequest[]
  /** Answers the next requests, until this is called again. */
  readonly answerWith: (answer: StubAnswer) => void
  readonly close: () => Promise<void>
}

/** A request as it came. */
export interface StubRequest {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Answers a request. */
export type StubAnswer = (response: ServerResponse, request: StubRequest) => void

/** What a request is answered with at first. */
export const sayHello: StubAnswer = (response) => {
  response.setHeader('content-type', 'application/json')
  response.end('{"object":"customer","id":"cust_test_1"}')
}

/** Starts a stub on a free port of 127.0.0.1. */
export async function startStub(): Promise<StubUpstream> {
  const requests: StubRequest[] = []
  let answer = sayHello
  const receive = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = ''
    for await (const chunk of incoming) body += String(chunk)
    const { method, url, headers } = incoming
    const request = { method, url, headers, body }
    requests.push(request)
    answer(response, request)
  }
  const server = createServer((incoming, response) => void receive(incoming, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port to listen on')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    answerWith(next) {
      answer = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
