import type { AnswerKind, ProviderError } from '@x/core'
import { array, fallback, looseObject, nullish, safeParse, string } from 'valibot'

const text = fallback(nullish(string()), undefined)

/** An error in any of the shapes that Juspay answers: each of its parts may be missing. */
const schema = looseObject({
  error_code: text,
  error_message: text,
  user_message: text,
  error_info: fallback(
    nullish(
      looseObject({
        code: text,
        user_message: text,
        developer_message: text,
        fields: fallback(
          nullish(array(looseObject({ field_name: text, reason: text }))),
          undefined,
        ),
      }),
    ),
    undefined,
  ),
})

const KINDS: ReadonlyMap<string | null | undefined, AnswerKind> = new Map([
  ['ALREADY_EXISTS', 'duplicate'],
  ['unique', 'duplicate'],
  ['RESOURCE_NOT_FOUND', 'not_found'],
  ['object_not_found', 'not_found'],
  ['UNAUTHORIZED', 'authentication'],
  ['UNAUTHENTICATED', 'authentication'],
  ['access_denied', 'authentication'],
  ['BAD_ORIGIN', 'permission'],
  ['bad_origin', 'permission'],
])

/**
 * Reads an answer as Juspay's error; its own code stands before the older one.
 *
 * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/error-codes
 */
export function readJuspayError(
  answer: Readonly<Record<string, unknown>>,
): ProviderError | undefined {
  const isError =
    answer['error'] === true ||
    ['error_code', 'error_message', 'error_info'].some((name) => Boolean(answer[name]))
  const read = safeParse(schema, answer)
  if (!isError || !read.success) return undefined
  const { error_code: olderCode, error_info: info } = read.output
  const code = info?.code ?? olderCode ?? undefined
  return {
    code,
    message:
      info?.developer_message ?? read.output.error_message ?? read.output.user_message ?? undefined,
    kind: KINDS.get(code) ?? KINDS.get(olderCode),
    fields: info?.fields?.map((field) => ({
      name: field.field_name ?? '',
      reason: field.reason ?? '',
    })),
  }
}
