/** Where the dev server takes requests for the test accounts; below it, each side by its id. */
export const PROXY_PATH = '/__test-accounts'

/** The header with the token that the dev server gives its own page and no other. */
export const TOKEN_HEADER = 'x-test-accounts-token'
