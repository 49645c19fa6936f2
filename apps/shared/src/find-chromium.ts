import type { Host } from './host.ts'

/** Where Chromium and its relatives are installed, system by system. */
const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
]

/**
 * Says which Chromium to use: the one that is named, the one that an npm package brings for Linux
 * with glibc on x64, or one of the system.
 *
 * @param named - The path that CHROMIUM_PATH names, if it does.
 * @param exists - Tells whether there is a file.
 * @returns Its path, `packaged`, or `undefined` when there is none.
 */
export function findChromium(
  named: string | undefined,
  { platform, arch, musl }: Host,
  exists: (path: string) => boolean,
): string | undefined {
  if (named) return named
  if (platform === 'linux' && arch === 'x64' && !musl) return 'packaged'
  return USUAL_PATHS.find(exists)
}
