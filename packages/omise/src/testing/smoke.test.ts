import { expect, it } from 'vitest'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { createOmiseSimulator } from './index.ts'
it('x', async () => {
  const s = createOmiseSimulator()
  const server = setupServer(http.all(s.baseUrl + '/*', ({request}) => s.fetch(request)))
  server.listen({onUnhandledRequest:'error'})
  const headers = { authorization: 'Basic ' + btoa(s.secretKey + ':') , 'content-type': 'application/json' }
  const go = (o={}) => fetch(s.baseUrl + '/customers', { method: 'POST', headers, body: JSON.stringify({email:'a@b.co'}), ...o }).then(async r => [r.status, [...r.headers], await r.text()], e => [e, e.cause])
  console.log(await go())
  for (const f of ['refuse','disconnect','cut','status'] as const) {
    s.faults.next({type: f, commit: true, status: 503, body: 'x'} as any)
    console.log(f, await go().catch(e => ['body', e, e.cause]))
  }
  for (const at of ['headers', 'body']) {
    s.faults.next({type: 'stall', at, commit: true} as any)
    console.log(at, await go({signal: AbortSignal.timeout(200)}).catch(e => ['body', e, e.cause]))
  }
    s.faults.next({type: 'delay', ms: 100000} as any)
    console.log('delay', await go({signal: AbortSignal.timeout(200)}).catch(e => ['body', e, e.cause]))
  console.log(s.requests.map(r => [r.status, r.committed, r.answered]))
  server.close()
})
