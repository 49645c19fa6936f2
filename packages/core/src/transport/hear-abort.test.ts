import { getEventListeners } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { hearAbort } from './hear-abort.ts'

const countListeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length

describe('a signal that is waited for', () => {
  it('is heard by all who still wait, once', () => {
    const controller = new AbortController()
    const { signal } = controller
    const heard: string[] = []
    hearAbort(signal, () => heard.push('one'))
    const leave = hearAbort(signal, () => heard.push('two'))
    hearAbort(signal, () => heard.push('three'))
    leave()
    controller.abort()
    signal.dispatchEvent(new Event('abort'))
    expect(heard).toEqual(['one', 'three'])
  })

  it('is not heard by whom another who hears it makes leave', () => {
    const controller = new AbortController()
    const late = vi.fn()
    hearAbort(controller.signal, () => leave())
    const leave = hearAbort(controller.signal, late)
    controller.abort()
    expect(late).not.toHaveBeenCalled()
  })

  it('has one listener for however many, and none once nobody waits', () => {
    const controller = new AbortController()
    const { signal } = controller
    const hear = vi.fn()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    const leaves = Array.from({ length: 100 }, () => hearAbort(signal, () => hear()))
    expect(countListeners(signal)).toBe(1)
    for (const leave of leaves) leave()
    for (const leave of leaves) leave()
    expect(countListeners(signal)).toBe(0)
    // Each look for one goes through all that the caller has on it.
    expect(added).toHaveBeenCalledTimes(1)
    expect(removed).toHaveBeenCalledTimes(1)

    hearAbort(signal, hear)
    expect(countListeners(signal)).toBe(1)
    controller.abort()
    expect(hear).toHaveBeenCalledTimes(1)
    expect(countListeners(signal)).toBe(0)
  })

  it('is another one than the next', () => {
    const [one, other] = [new AbortController(), new AbortController()]
    const hear = vi.fn()
    hearAbort(one.signal, () => hear('one'))
    hearAbort(other.signal, () => hear('other'))
    other.abort()
    expect(hear.mock.calls).toEqual([['other']])
  })
})
