function fail(): never {
  throw new Error('mine')
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** Values of the caller's that throw as soon as somebody looks at them, each in its own way. */
export function throwingValues(name: string): [what: string, value: object][] {
  return [
    ['a getter', Object.defineProperty({}, name, { enumerable: true, get: fail })],
    ['a toJSON', { toJSON: fail }],
    ['a toJSON that is a getter', Object.defineProperty({}, 'toJSON', { get: fail })],
    ['an iterator', { [Symbol.iterator]: fail }],
    ['a proxy', new Proxy({}, { ownKeys: fail })],
    ['a proxy, whatever is asked,', new Proxy({}, { get: fail, has: fail, ownKeys: fail })],
    ['a proxy that was revoked', revoked()],
  ]
}
