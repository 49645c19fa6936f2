/** A file with all that it imports as one classic script, see `own-code-plugin.ts`. */
declare module '*?bundled' {
  const script: string
  export default script
}

/** Such a script as the page of a frame. */
declare module '*?framed' {
  const page: string
  export default page
}

/** How many bytes such a script is on the way. */
declare module '*?gzipped' {
  const bytes: number
  export default bytes
}
