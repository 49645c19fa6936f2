/** How a text can look in a terminal. */
export type Look = 'bold' | 'dim' | 'green' | 'red' | 'blue' | 'yellow' | 'cyan'

/** Gives a text a look, or leaves it as it is where there are no colours. */
export type Painter = (look: Look, text: string) => string

const CODES: Readonly<Record<Look, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
}

/** Creates a painter. */
export function createPainter(hasColors: boolean): Painter {
  if (!hasColors) return (_, text) => text
  return (look, text) => {
    const [on, off] = CODES[look]
    return `\u001B[${on}m${text}\u001B[${off}m`
  }
}
