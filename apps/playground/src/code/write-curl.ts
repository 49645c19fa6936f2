import type { SentRequest } from '../calls/exchange.ts'
import { MASK } from '../calls/redactor.ts'

/** Stands in a command for the credential, which it takes from the environment. */
const CREDENTIAL = '$SECRET_KEY'

/** Writes a request as a command of cURL that can be pasted; it names the key and never holds it. */
export function writeCurl({ method, url, headers, body }: SentRequest): string {
  const parts = [
    `curl${method === 'GET' ? '' : ` --request ${method}`}${/[[\]{}]/.test(url) ? ' --globoff' : ''} ${quote(url)}`,
    ...headers.map(([name, value]) => writeHeader(name, value)),
    ...(body === '' ? [] : [`--data-raw ${quote(body)}`]),
  ]
  return parts.join(' \\\n  ')
}

/** What was masked comes from the environment; credentials are cURL's to encode. */
function writeHeader(name: string, value: string): string {
  if (name === 'authorization' && value === `Basic ${MASK}`) return `--user "${CREDENTIAL}:"`
  if (!value.includes(MASK)) return `--header ${quote(`${name}: ${value}`)}`
  const escaped = value.replaceAll(/["$\\`]/g, String.raw`\$&`)
  return `--header "${name}: ${escaped.replaceAll(MASK, CREDENTIAL)}"`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
