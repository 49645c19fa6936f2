import { describe, expect, it, vi } from 'vitest'
import { collectGarbage } from '../../test/left-behind.ts'
import { merge } from './merge.ts'

/** Lets everything happen that waits for nothing but other promises. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** A promise that is kept from outside. */
function gate<T>(): { promise: Promise<T>; open: (value: T) => void } {
  let open: ((value: T) => void) | undefined
  const promise = new Promise<T>((resolve) => (open = resolve))
  return { promise, open: (value) => open?.(value) }
}

async function* gives<T>(...values: (T | Promise<T>)[]): AsyncGenerator<T, void, undefined> {
  for (const value of values) yield await value
}

/** Makes so many objects, and remembers each without keeping it. */
async function* makes(
  most: number,
  made: WeakRef<object>[],
): AsyncGenerator<object, void, undefined> {
  for (let count = 0; count < most; count++) {
    const value = {}
    made.push(new WeakRef(value))
    yield value
  }
}

describe('what is merged', () => {
  it('comes as it comes, and all of it', async () => {
    const late = gate<string>()
    const brought: string[] = []
    for await (const value of merge([gives(late.promise, 'z'), gives('a', 'b'), gives<string>()])) {
      brought.push(value)
      if (value === 'b') late.open('y')
    }
    expect(brought).toEqual(['a', 'b', 'y', 'z'])
  })

  it('is asked for no sooner than its last was taken', async () => {
    const asked: number[] = []
    const counts = async function* (): AsyncGenerator<number, void, undefined> {
      for (let number = 1; ; number++) {
        asked.push(number)
        yield number
      }
    }
    for await (const number of merge([counts()])) {
      await settle()
      expect(asked).toHaveLength(number)
      if (number === 3) break
    }
  })

  it('rejects with what one of its sources rejects with', async () => {
    const merged = merge([gives('a'), gives(Promise.reject(new Error('mine'))), gives('b')])
    const reading = (async () => {
      for await (const _ of merged);
    })()
    await expect(reading).rejects.toThrow('mine')
  })

  it('ends with its reader: what is under way is ended, and fails unheard', async () => {
    const reported = vi.fn()
    process.on('unhandledRejection', reported)
    const { promise, open } = gate<void>()
    const ended: string[] = []
    const waits = async function* (
      name: string,
      fail?: 'at work' | 'at its end',
    ): AsyncGenerator<string, void, undefined> {
      try {
        await promise
        if (fail === 'at work') throw new Error(name)
        yield name
      } finally {
        ended.push(name)
        // oxlint-disable-next-line no-unsafe-finally -- it stands for whatever fails so late
        if (fail === 'at its end') throw new Error(name)
      }
    }
    const sources = [gives('a', 'b'), waits('c'), waits('d', 'at work'), waits('e', 'at its end')]
    for await (const _ of merge(sources)) break
    expect(ended).toEqual([])
    open()
    await settle()
    process.off('unhandledRejection', reported)
    expect(ended.sort()).toEqual(['c', 'd', 'e'])
    expect(reported).not.toHaveBeenCalled()
  })

  it('is not kept once the next has come', async () => {
    const made: WeakRef<object>[] = []
    let count = 0
    for await (const _ of merge([makes(3, made), makes(3, made)])) {
      if (++count < 6) continue
      await collectGarbage()
      expect(made.slice(0, 4).filter((value) => value.deref())).toHaveLength(0)
    }
    expect(count).toBe(6)
  })

  it('is not kept while one of its sources waits for long', async () => {
    const made: WeakRef<object>[] = []
    const late = gate<object>()
    let count = 0
    for await (const _ of merge<object>([gives(late.promise), makes(10, made)])) {
      if (++count !== 10) continue
      await collectGarbage()
      expect(made.slice(0, 8).filter((value) => value.deref())).toHaveLength(0)
      late.open({})
    }
    expect(count).toBe(11)
  })
})
