import { launchChromium, type LaunchedBrowser } from '@x/shared/launch-chromium'

/**
 * Launches the browser of the tests.
 *
 * @throws Error when there is none on this machine.
 */
export async function launchBrowser(): Promise<LaunchedBrowser> {
  const launched = await launchChromium()
  if (launched) return launched
  throw new Error('No Chromium was found: install Chrome or Edge, or set CHROMIUM_PATH.')
}
