/** How many entries the console takes in a run. */
export const MAX_ENTRIES = 300

/** How long an entry of the console may be, in characters. */
export const MAX_TEXT = 20_000

/** How long all entries of a run may be together, in characters. */
export const MAX_LOG = 100_000

/** How many messages the worker may send in a run, requests included. */
export const MAX_MESSAGES = 10_000

/** How long a program may be: in characters, and in bytes when it comes out of a link. */
export const MAX_CODE = 65_536
