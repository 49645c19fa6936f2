/** A request as it came. */
export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  /** The headers, their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** Says that what came is no request in HTTP, but for example a TLS handshake. */
export class NotHttp {}

/**
 * Makes a function that takes the bytes of a connection, and gives the requests that are whole with
 * them. It knows as much of HTTP/1.1 as the clients need.
 */
export function createRequestReader(): (bytes: Buffer) => ReceivedRequest[] | NotHttp {
  let text = ''
  return (bytes) => {
    // Latin-1 keeps one character for each byte.
    text += bytes.toString('latin1')
    if (text !== '' && !/^[A-Z]/.test(text)) return new NotHttp()
    const requests: ReceivedRequest[] = []
    for (;;) {
      const end = text.indexOf('\r\n\r\n') + 4
      if (end < 4) return requests
      const request = readHead(text.slice(0, end - 4))
      const length = bodyLength(request.headers, text.slice(end))
      if (length === undefined || text.length < end + length) return requests
      text = text.slice(end + length)
      requests.push(request)
    }
  }
}

function readHead(head: string): ReceivedRequest {
  const [line = '', ...lines] = head.split('\r\n')
  const [method = '', path = ''] = line.split(' ')
  const headers = lines.map((each) => {
    const colon = each.indexOf(':')
    return [each.slice(0, colon).toLowerCase(), each.slice(colon + 1).trim()] as const
  })
  return { method, path, headers: Object.fromEntries(headers) }
}

/** Gives how many bytes of what follows are the body; undefined while its end has not come. */
function bodyLength(headers: ReceivedRequest['headers'], rest: string): number | undefined {
  if (!headers['transfer-encoding']?.includes('chunked')) {
    return Number(headers['content-length'] ?? 0)
  }
  const last = rest.startsWith('0\r\n\r\n') ? 0 : rest.indexOf('\r\n0\r\n\r\n') + 2
  return last === 1 ? undefined : last + 5
}
