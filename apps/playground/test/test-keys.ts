/** Keys that open nothing, and must not be found anywhere that they do not belong. */
export const testKeys = {
  OMISE_SECRET_KEY: 'skey_test_sentinel0123456789',
  JUSPAY_API_KEY: '0123456789ABCDEFSENTINEL',
  JUSPAY_MERCHANT_ID: 'my-shop',
}

/** Writes a key as the header has it. */
export function basic(key: string): string {
  return `Basic ${btoa(`${key}:`)}`
}

/** Every form in which the secret ones of the keys could be found. */
export const leaks: readonly string[] = [
  testKeys.OMISE_SECRET_KEY,
  testKeys.JUSPAY_API_KEY,
].flatMap((key) => [key, btoa(key), btoa(`${key}:`)])
