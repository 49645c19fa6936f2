/** What a program would look at in an error of each class. */
const HANDLING: Readonly<Record<string, string>> = {
  AbortError: 'console.log(error.outcome)',
  AuthenticationError: 'console.log(error.status, error.requestId)',
  ConfigError: 'console.log(error.message)',
  ConnectionError: 'console.log(error.code, error.outcome)',
  DuplicateError: 'console.log(error.code, error.requestId)',
  InvalidRequestError: 'console.log(error.code, error.fields, error.requestId)',
  NotFoundError: 'console.log(error.code, error.requestId)',
  ParamsError: `for (const { path, message } of error.issues) {
      console.log(path, message)
    }`,
  PermissionError: 'console.log(error.status, error.requestId)',
  RateLimitError: 'console.log(error.retryAfterMs, error.requestId)',
  ResponseError: 'console.log(error.status, error.outcome, error.requestId)',
  ServerError: 'console.log(error.status, error.outcome, error.requestId)',
  TimeoutError: 'console.log(error.phase, error.outcome)',
}

/**
 * Writes a program that makes a call and catches errors of one class.
 *
 * @param code - The program that makes the call; the call is its last part.
 * @param packageName - The package that has the class.
 * @param name - The name of the class.
 * @returns The program, or `undefined` when it is no class of the package.
 */
export function writeCatch(code: string, packageName: string, name: string): string | undefined {
  const handling = Object.hasOwn(HANDLING, name) ? HANDLING[name] : undefined
  if (handling === undefined) return undefined
  const end = code.trimEnd().lastIndexOf('\n\n')
  const imported = ` } from '${packageName}'`
  const head = code.slice(0, end).replace(imported, `, ${name}${imported}`)
  const call = code.slice(end).trim().replaceAll('\n', '\n  ')
  return `${head}

try {
  ${call}
} catch (error) {
  if (error instanceof ${name}) {
    ${handling}
  } else {
    throw error
  }
}
`
}
