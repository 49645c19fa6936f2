import { planted } from './planted.mjs'

const { secretKey, apiKey, card, email, phone, firstName, lastName } = planted

/** The names under which leaks are told, and what to look for. */
const LOOKED_FOR = Object.entries({
  key: [secretKey, apiKey, btoa(`${secretKey}:`), btoa(`${apiKey}:`), btoa(apiKey)],
  'card token': [card],
  'e-mail': [email, encodeURIComponent(email)],
  phone: [phone],
  name: [firstName, lastName],
})

/**
 * Finds what must not be there, in everything that an error shows of itself.
 *
 * @param {unknown} error
 * @param {readonly ((value: unknown) => string)[]} inspectors - The runtime's own ways to print it.
 * @returns {string[]} What it gives away, such as `key`.
 */
export function findLeaks(error, inspectors) {
  const read = [String, toJson, readText('message'), readText('stack'), ...inspectors]
  const shown = read.map((each) => each(error)).join('\n')
  return LOOKED_FOR.filter(([, values]) => values.some((value) => shown.includes(value))).map(
    ([name]) => name,
  )
}

/** @param {unknown} error */
function toJson(error) {
  // For undefined there is none.
  return JSON.stringify(error) ?? ''
}

/**
 * @param {string} name
 * @returns {(error: unknown) => string}
 */
function readText(name) {
  return (error) =>
    typeof error === 'object' && error !== null ? String(Reflect.get(error, name)) : ''
}
