import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { request } from 'node:http'

/** An answer, as it came. */
export interface RawAnswer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What is sent; nothing is put right, and nothing is added. */
export interface RawRequest {
  readonly port: number
  readonly method?: string
  readonly path: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string
}

/** Sends a request just as it is told, as no `fetch` would. */
export function sendRaw({
  port,
  method = 'GET',
  path,
  headers = {},
  body = '',
}: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: 'localhost', port, method, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: text })
      })
      response.on('error', reject)
    })
    sending.on('error', reject)
    sending.end(body)
  })
}
