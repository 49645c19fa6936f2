import { registerHooks } from 'node:module'

// Tells which files are loaded when the package that its argument names is imported.
/** @type {string[]} */
const files = []
registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) files.push(url)
    return nextLoad(url, context)
  },
})
await import(process.argv[2] ?? '')
process.send?.(files, () => process.exit())
