/** The types of the calls that a file imports the endpoints of, see `types-plugin.ts`. */
declare module '*?types' {
  import type { CallTypes } from './call-type.ts'

  const types: CallTypes
  export default types
}
