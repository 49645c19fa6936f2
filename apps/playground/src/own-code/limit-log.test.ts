import { expect, it, vi } from 'vitest'
import { limitLog } from './limit-log.ts'
import { MAX_ENTRIES, MAX_LOG, MAX_TEXT } from './limits.ts'
import type { LogEntry } from './messages.ts'

function collect(): { readonly log: (text: string) => void; readonly texts: () => string[] } {
  const onLog = vi.fn<(entry: LogEntry) => void>()
  const limited = limitLog(onLog)
  return {
    log: (text) => limited({ level: 'log', text }),
    texts: () => onLog.mock.calls.map(([{ text }]) => text),
  }
}

it('passes on as many entries as there is room for, and says once that there are more', () => {
  const { log, texts } = collect()
  for (let each = 0; each < MAX_ENTRIES + 5; each++) log(String(each))
  expect(texts()).toHaveLength(MAX_ENTRIES + 1)
  expect(texts().at(-2)).toBe(String(MAX_ENTRIES - 1))
  expect(texts().at(-1)).toContain('The console is full')
})

it('cuts what is long, and stops when it is too much together', () => {
  const { log, texts } = collect()
  for (let each = 0; each < 10; each++) log('x'.repeat(MAX_TEXT + 1))
  expect(texts()[0]).toBe(`${'x'.repeat(MAX_TEXT)}… and more`)
  expect(texts().join('').length).toBeLessThan(MAX_LOG + 200)
  expect(texts().at(-1)).toContain('The console is full')
})
