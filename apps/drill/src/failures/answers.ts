import { STATUS_CODES } from 'node:http'
import type { Script, Step } from '../servers/script.ts'

/** What an answer is made of. */
export interface AnswerParts {
  readonly status?: number | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: Uint8Array | string | undefined
}

/** What comes of a connection once an answer is out. */
type After = Step['after']

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' }
const HTML_TYPE = { 'Content-Type': 'text/html' }

/** A page such as proxies show. */
export const HTML = '<!DOCTYPE html>\n<html><body><h1>We will be right back</h1></body></html>'

/** Makes a step that sends a whole answer. */
export function answer({ status = 200, headers, body = '' }: AnswerParts): Step {
  const content = Buffer.from(body)
  const length = status === 204 ? {} : { 'Content-Length': String(content.length) }
  return raw(Buffer.concat([head(status, { ...length, ...headers }), content]), 'keep')
}

/** Makes a step that sends a whole answer in JSON. */
export function json(body: string, status = 200, headers: Record<string, string> = {}): Step {
  return answer({ status, headers: { ...JSON_TYPE, ...headers }, body })
}

/** Makes a step that sends a whole page. */
export function html(status: number): Step {
  return answer({ status, headers: HTML_TYPE, body: HTML })
}

/** Makes a step that sends a success's headers, and no more than this of its body. */
export function cut(headers: Readonly<Record<string, string>>, body: string, after: After): Step {
  return raw(Buffer.concat([head(200, { ...JSON_TYPE, ...headers }), Buffer.from(body)]), after)
}

/** Makes a step that closes the connection in the end. */
export function closing(step: Step): Step {
  return { ...step, after: 'end' }
}

/** Makes a step that sends nothing. */
export function nothing(after: After): Step {
  return raw(Buffer.alloc(0), after)
}

/** Makes a script that does the same for each request. */
export function always(step: Step): Script {
  return { steps: [step] }
}

/** Writes a body in chunks, without the last one, which would end it. */
export function chunk(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
}

function raw(bytes: Uint8Array, after: After): Step {
  return { bytes, after }
}

function head(status: number, headers: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`)
}
