/** What a program found: for each check `ok`, or what went wrong. */
export type Results = Readonly<Record<string, string>>
