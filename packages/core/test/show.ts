import { inspect } from 'node:util'

/** Gives every text in which a value shows itself, be it by accident, with where it is seen. */
function show(value: unknown): [where: string, text: string][] {
  const shown: [string, string][] = [
    ['String', String(value)],
    ['JSON.stringify', JSON.stringify(value) ?? ''],
    ['inspect', inspect(value, { depth: 10 })],
    ['inspect, hidden too', inspect(value, { depth: 10, showHidden: true })],
  ]
  if (!(value instanceof Error)) return shown
  const clone: unknown = structuredClone(value)
  shown.push(
    ['message', value.message],
    ['stack', value.stack ?? ''],
    ['clone', inspect(clone, { depth: 10, showHidden: true })],
  )
  // The reason of the caller's own signal is the one cause that is passed on as it is.
  if (value.name !== 'AbortError' && value.cause !== undefined) {
    for (const [where, text] of show(value.cause)) shown.push([`cause: ${where}`, text])
  }
  return shown
}

/** Gives which of the secrets a value shows, in any spelling that a request gives them, and where. */
export function findSecrets(value: unknown, secrets: readonly string[]): string[] {
  const texts = show(value).map(([where, text]) => {
    // Whoever inspects what is quoted already escapes it once more.
    return [where, `${text}\n${text.replaceAll('\\\\', '\\')}`.toLowerCase()] as const
  })
  return secrets.flatMap((secret) => {
    const spellings = spell(secret).map((spelling) => spelling.toLowerCase())
    return texts
      .filter(([, text]) => spellings.some((spelling) => text.includes(spelling)))
      .map(([where]) => `${secret} in ${where}`)
  })
}

function spell(secret: string): string[] {
  const form = new URLSearchParams([['', secret]]).toString().slice(1)
  const quoted = JSON.stringify(secret).slice(1, -1)
  const credentials = /^[\x20-\x7e]+$/.test(secret) ? [btoa(`${secret}:`)] : []
  return [secret, quoted, encodeURIComponent(secret), form, ...credentials]
}
