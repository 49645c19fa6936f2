import { afterEach, beforeEach, expect, it, vi } from 'vitest'

/** A worker that only says that it has failed. */
class FakeWorker extends EventTarget {
  static last: FakeWorker | undefined

  constructor() {
    super()
    FakeWorker.last = this
  }

  postMessage(): void {}
}

const frame = new EventTarget()
const said = vi.fn<(message: unknown) => void>()

beforeEach(async () => {
  vi.resetModules()
  said.mockReset()
  vi.stubGlobal('parent', null)
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('addEventListener', frame.addEventListener.bind(frame))
  await import('./runner.ts')
  const ports = [{ postMessage: said }, {}]
  const message = Object.assign(new Event('message'), { source: null, data: { script: '' }, ports })
  frame.dispatchEvent(message)
})

afterEach(() => vi.unstubAllGlobals())

it('tells what the worker’s error says, and its line', () => {
  const facts = { message: 'Uncaught SyntaxError: Unexpected token', lineno: 7 }
  FakeWorker.last?.dispatchEvent(Object.assign(new Event('error'), facts))
  const error = { name: 'SyntaxError', message: 'Unexpected token', line: 7 }
  expect(said).toHaveBeenLastCalledWith({ kind: 'end', error })
})

it('ends the run of a program of which Firefox says only that it cannot be read', () => {
  FakeWorker.last?.dispatchEvent(new Event('error'))
  const error = { name: 'Error', message: 'wrong syntax', line: undefined }
  expect(said).toHaveBeenLastCalledWith({ kind: 'end', error })
})
