import dns from 'node:dns'

const { lookup } = dns

// Cuts the tests off from the network: a sample that forgets its simulator must not reach a provider.
Reflect.set(dns, 'lookup', (name: string, ...others: unknown[]) => {
  if (name === '127.0.0.1') return Reflect.apply(lookup, dns, [name, ...others])
  throw new Error(`A sample asks ${name}, and there is no network.`)
})
