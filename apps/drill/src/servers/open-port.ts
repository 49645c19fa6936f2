import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A port of this machine on which something listens. */
export interface OpenPort {
  readonly port: number
  /** Closes it, and every connection that came to it. */
  readonly close: () => Promise<void>
}

/** Where to listen; without a port, on any that is free. */
export interface Address {
  readonly host?: string | undefined
  readonly port?: number | undefined
}

/**
 * Listens on a port.
 *
 * @param follow - What is done with each connection, which has the number it came as.
 */
export async function openPort(
  follow: (connection: Socket, number: number) => void,
  { host = '127.0.0.1', port = 0 }: Address = {},
): Promise<OpenPort> {
  const open = new Set<Socket>()
  let connections = 0
  const server = createServer({ allowHalfOpen: false }, (connection) => {
    open.add(connection)
    connection.on('close', () => open.delete(connection))
    connection.on('error', ignore)
    follow(connection, ++connections)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    // A server that listens on a port has such an address.
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const connection of open) connection.destroy()
      }),
  }
}

/** Takes note of nothing: what clients do to a connection is theirs to tell. */
export function ignore(): void {}
