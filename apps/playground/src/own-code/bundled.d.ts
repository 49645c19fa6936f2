/** A file with all that it imports as one classic script, see `own-code-plugin.ts`. */
declare module '*?bundled' {
  const script: string
  export default script
}
