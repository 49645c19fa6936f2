/** What is always so on the wire at Omise. */
export const omiseWire: Readonly<Record<string, string>> = {
  'body of a write': 'JSON',
  'update is sent as': 'PATCH',
  credentials: 'Basic: the secret key is the user, without a password',
  'headers besides': 'Omise-Version',
  'the same customer twice': 'a second customer is made',
  deleting: 'DELETE',
  listing: 'by offset and limit, and by time',
  'an error has': 'object, location, code, message',
}
