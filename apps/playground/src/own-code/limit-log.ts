import { MAX_ENTRIES, MAX_LOG, MAX_TEXT } from './limits.ts'
import type { LogEntry } from './messages.ts'

/** Passes on no more than a console can show, and says so when something is left out. */
export function limitLog(onLog: (entry: LogEntry) => void): (entry: LogEntry) => void {
  let entries = 0
  let length = 0
  return ({ level, text }) => {
    if (entries > MAX_ENTRIES) return
    entries += 1
    length += text.length
    if (entries > MAX_ENTRIES || length > MAX_LOG) {
      entries = Infinity
      return onLog({ level: 'warn', text: 'The console is full: what follows is left out.' })
    }
    onLog({ level, text: text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… and more` : text })
  }
}
