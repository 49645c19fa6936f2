import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import type { Page } from '../pages/page.ts'
import { readBlocks } from '../pages/read-blocks.ts'
import type { Problem } from './problem.ts'

/** What the commands of a page can name. */
export interface Workspace {
  /** The scripts of the root. */
  readonly scripts: ReadonlySet<string>
  /** The scripts of each package, by its name. */
  readonly packages: ReadonlyMap<string, ReadonlySet<string>>
  /** The tasks of turbo. */
  readonly tasks: ReadonlySet<string>
  /** What can be installed. */
  readonly dependencies: ReadonlySet<string>
}

/** Finds the commands of npm and pnpm that name a script, a package or a task that is not there. */
export function findFalseCommands(pages: readonly Page[], workspace: Workspace): Problem[] {
  return pages.flatMap((page) =>
    readCommands(page).flatMap(({ command, line }) => {
      const message = refuse(command, page, workspace)
      return message ? [{ place: `${page.path}:${line}`, message: `${command}: ${message}` }] : []
    }),
  )
}

/** Reads the commands of a page, in blocks and in the text. */
function readCommands(page: Page): { command: string; line: number }[] {
  const texts: { text: string; line: number }[] = []
  for (const { language, code, line } of readBlocks(page)) {
    if (language !== 'sh') continue
    texts.push(...code.split('\n').map((text, index) => ({ text, line: line + index })))
  }
  visit(fromMarkdown(page.markdown), 'inlineCode', ({ value, position }) => {
    texts.push({ text: value, line: position?.start.line ?? 0 })
  })
  return texts.flatMap(({ text, line }) =>
    text
      .replace(/ #.*$/, '')
      .split(' && ')
      .map((command) => ({ command: command.trim(), line }))
      .filter(({ command }) => /^p?npm /.test(command)),
  )
}

/** Says what is wrong with a command, if anything is. */
function refuse(command: string, page: Page, workspace: Workspace): string | undefined {
  const { scripts, packages, tasks, dependencies } = workspace
  const [, script] = /^npm (?:run )?(start|test|(?<=run )[\w:]+)/.exec(command) ?? []
  const filters = command.matchAll(/--filter[ =](?<name>\S+?)(?:\.\.\.)?(?= (?<own>[\w:]+)|\s|$)/g)
  const [, run = ''] = /\bturbo run ([\w: ]+)/.exec(command) ?? []
  const [, installed = ''] = /^npm (?:install|i) (.+)/.exec(command) ?? []
  const isBuiltin = /^p?npm (?:install|deprecate|exec)\b/.test(command)

  if (script !== undefined && !scripts.has(script)) return `there is no script ${script}`
  if (script === undefined && !isBuiltin) return 'this runs no script'
  for (const { groups: { name = '.', own = 'exec' } = {} } of filters) {
    // The root is no package of its own, and a page that makes one can speak of it.
    if (name === '.' || page.markdown.includes(`"name": "${name}"`)) continue
    const known = packages.get(name)
    if (!known) return `there is no package ${name}`
    if (!['exec', 'pack'].includes(own) && !known.has(own)) return `${name} has no script ${own}`
  }
  const task = run.split(' ').find((word) => word && !tasks.has(word))
  if (task !== undefined) return `turbo has no task ${task}`
  const unknown = installed
    .split(' ')
    .find((word) => /^[@\w]/.test(word) && !dependencies.has(word))
  return unknown && `there is no package ${unknown}`
}
