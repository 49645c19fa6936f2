import { expect, it, vi } from 'vitest'
import { isBrowser } from './runtime.ts'

/** A class that everything is an instance of, as `globalThis` is of a worker's. */
class WorkerGlobalScope {
  static [Symbol.hasInstance](): boolean {
    return true
  }
}

const page = { window: globalThis, document: {} }
const worker = { WorkerGlobalScope }

it.each<[what: string, globals: object, expected: boolean]>([
  ['a page', page, true],
  ['a worker of a page', worker, true],
  ['Node.js', {}, false],
  ['Node.js with the class of a worker', { WorkerGlobalScope: class {} }, false],
  ['a window without a document, as in React Native', { window: globalThis }, false],
  ['Deno with a DOM', { ...page, Deno: {} }, false],
  ['a worker of Deno', { ...worker, Deno: {} }, false],
  ['Bun with a DOM', { ...page, Bun: {} }, false],
  ['a worker of Bun', { ...worker, Bun: {} }, false],
  ['an edge runtime', { ...worker, EdgeRuntime: 'edge-runtime' }, false],
  ['workerd', { ...worker, navigator: { userAgent: 'Cloudflare-Workers' } }, false],
  ['a worker of a named browser', { ...worker, navigator: { userAgent: 'Mozilla/5.0' } }, true],
])('a browser is told from the rest: %s', (_, globals, expected) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  expect(isBrowser()).toBe(expected)
})
