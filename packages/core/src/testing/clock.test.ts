import { expect, it } from 'vitest'
import { pause, untilAborted } from './clock.ts'

const gone = AbortSignal.abort('enough')

it('waits for nothing once the signal has fired', async () => {
  await expect(pause({}, Infinity, gone)).rejects.toBe('enough')
  await expect(pause({ sleep: () => new Promise(() => {}) }, 1, gone)).rejects.toBe('enough')
  await expect(untilAborted(new Promise(() => {}), gone)).rejects.toBe('enough')
})
