import { setupWorker } from 'msw/browser'
import { http, HttpResponse } from 'msw/http'
import type { SideSimulator } from '../operations/account.ts'

/**
 * Starts a service worker that answers what is sent to the simulated addresses.
 *
 * @throws Error when the browser does not let it.
 */
export async function startServiceWorker(
  simulators: readonly Pick<SideSimulator, 'baseUrl' | 'fetch'>[],
): Promise<void> {
  const handlers = simulators.map(({ baseUrl, fetch }) =>
    http.all(`${baseUrl}/*`, async ({ request }) => {
      try {
        return await fetch(request)
      } catch {
        // A lost connection, not a mistake of the handler.
        return HttpResponse.error()
      }
    }),
  )
  await setupWorker(...handlers).start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  })
  if (!navigator.serviceWorker.controller) throw new Error('it does not control this page')
}
