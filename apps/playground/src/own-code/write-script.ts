/** A script for the cage. */
export interface Script {
  readonly text: string
  /** The script's line at which the user's code begins. */
  readonly firstLine: number
}

const IMPORT = /^import\s+(?:\{([^{}]*)\}|\*\s+as\s+([\w$]+))\s+from\s*(['"][^'"\n]+['"])/gm
const DECLARATION = /^(?:const|let|var)\s+(?:([\w$]+)|\{([^{}=]*)\})\s*=/

/** A line at which a statement begins, as programs are commonly laid out. */
const BEGINNING = /^[^\s)}\]/]/

/**
 * Writes the script that runs a user's program: a classic script, which has neither imports nor an
 * `await` at its top, so the program becomes a function. Its lines stay where they were.
 *
 * @param worker - What stands before the program, see `worker.ts`.
 * @param code - The program, a module in JavaScript.
 */
export function writeScript(worker: string, code: string): Script {
  const before = `${worker}\nself.ownProgram = async ($import) => { 'use strict';\n`
  const body = code.replace(IMPORT, (_, names: string | undefined, all: string, from: string) => {
    const target = names === undefined ? all : `{${names.replaceAll(/\sas\s/g, ': ')}}`
    return `const ${target} = $import(${from})`
  })
  return {
    text: `${before}${body}\n;return [${lastDeclared(code).map(writeResult).join()}] }`,
    firstLine: before.split('\n').length,
  }
}

/** Gives the names that the program's last statement declares: what it is about. */
function lastDeclared(code: string): readonly string[] {
  const lines = code.split('\n').reverse()
  const last = lines.find((line) => BEGINNING.test(line)) ?? ''
  const [, name, names = ''] = DECLARATION.exec(last) ?? []
  const all = name ? [name] : names.split(',').map((part) => part.split(':').at(-1)?.trim() ?? '')
  return all.filter((each) => /^[\w$]+$/.test(each))
}

/** What looks like a declaration may be a part of a text, and declare nothing. */
function writeResult(name: string): string {
  return `['${name}', typeof ${name} === 'undefined' ? undefined : ${name}]`
}
