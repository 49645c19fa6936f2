/** A body made readable: JSON with a line for each member, or the fields of a form. */
export type DecodedBody =
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'form'; readonly fields: readonly (readonly [name: string, value: string])[] }

/**
 * Decodes a body.
 *
 * @param contentType - What the message says the body is.
 * @returns What is in it, or `undefined` when there is no better way to show it than as it is.
 */
export function decodeBody(body: string, contentType: string): DecodedBody | undefined {
  if (contentType.includes('application/x-www-form-urlencoded')) {
    return { kind: 'form', fields: [...new URLSearchParams(body)] }
  }
  try {
    const text = JSON.stringify(JSON.parse(body), null, 2)
    return text === body ? undefined : { kind: 'json', text }
  } catch {
    return undefined
  }
}
