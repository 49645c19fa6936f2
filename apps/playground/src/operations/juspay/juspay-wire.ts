/** What is always so on the wire at Juspay. */
export const juspayWire: Readonly<Record<string, string>> = {
  'body of a write': 'a form (application/x-www-form-urlencoded)',
  'update is sent as': 'POST',
  credentials: 'Basic: the API key is the user, without a password',
  'headers besides': 'x-merchantid, x-routing-id',
  'the same customer twice': '400: your reference is taken',
  deleting: 'there is no such call',
  listing: 'there is no such call',
  'an error has': 'status, error_code, error_message, error_info',
}
