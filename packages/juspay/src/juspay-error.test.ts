import { describe, expect, it } from 'vitest'
import { createJuspay } from './create-juspay.ts'

const settings = { apiKey: 'KEY', merchantId: 'shop', environment: 'sandbox' } as const

/** Calls create, and gives the error that an answer means. */
async function errorOf(status: number, body: object | string): Promise<unknown> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const fetch = async (): Promise<Response> =>
    new Response(text, { status, headers: { 'x-response-id': 'response-1' } })
  const juspay = createJuspay({ ...settings, fetch, maxRetries: 0 })
  const result = await juspay.customers
    .create({ object_reference_id: 'guest_user', mobile_number: '1' })
    .safe()
  return result.ok ? undefined : result.error
}

describe('an error of Juspay', () => {
  it.each([
    [
      'the current shape',
      400,
      {
        status: 'invalid_request_error',
        error_code: 'unique',
        error_message: 'Customer with given object reference id already exists for your account.',
        error_info: {
          code: 'ALREADY_EXISTS',
          category: 'USER_ERROR',
          user_message: 'x',
          developer_message: 'It is there.',
          href: 'NA',
          request_id: 'y',
        },
      },
      {
        name: 'DuplicateError',
        code: 'ALREADY_EXISTS',
        message: expect.stringContaining('Juspay says: It is there;'),
      },
    ],
    [
      'the old shape',
      400,
      { error_code: 'unique', error_message: 'exists', juspay_request_id: 'x' },
      { name: 'DuplicateError', code: 'unique' },
    ],
    [
      'the newer code alone',
      400,
      { error_info: { code: 'ALREADY_EXISTS' } },
      { name: 'DuplicateError', code: 'ALREADY_EXISTS' },
    ],
    [
      'wrong fields',
      400,
      {
        status: 'Invalid Request',
        error_code: 'Invalid Request',
        error_info: {
          code: 'INVALID_INPUT',
          fields: [
            null,
            { field_name: 'mobile_number', reason: 'Invalid value.' },
            { field_name: 'first_name' },
            { reason: 'Too long.' },
          ],
        },
      },
      {
        name: 'InvalidRequestError',
        code: 'INVALID_INPUT',
        fields: [
          { name: 'mobile_number', reason: 'Invalid value.' },
          { name: 'first_name', reason: '' },
          { name: '', reason: 'Too long.' },
        ],
      },
    ],
    [
      'missing fields',
      400,
      { status: 'Bad Request', error_code: 'Mandatory fields are missing' },
      { name: 'InvalidRequestError', code: 'Mandatory fields are missing' },
    ],
    [
      'a wrong key',
      401,
      { status: 'error', error_code: 'access_denied' },
      { name: 'AuthenticationError', code: 'access_denied' },
    ],
    [
      'a wrong address',
      403,
      { error: true, error_message: 'no', user_message: 'no', error_info: { code: 'BAD_ORIGIN' } },
      { name: 'PermissionError', code: 'BAD_ORIGIN' },
    ],
    [
      'an unknown id',
      404,
      {
        status: 'invalid_request_error',
        error_code: 'object_not_found',
        error_info: { code: 'RESOURCE_NOT_FOUND' },
      },
      { name: 'NotFoundError', code: 'RESOURCE_NOT_FOUND' },
    ],
    ['a wrong path', 404, '', { name: 'ResponseError', status: 404, outcome: 'rejected' }],
    [
      'a fault',
      500,
      { status: 'internal_error', error_info: { code: 'INTERNAL_SERVER_ERROR' } },
      { name: 'ServerError', code: 'INTERNAL_SERVER_ERROR', outcome: 'unknown' },
    ],
    [
      'a gateway’s page',
      502,
      '<html>',
      { name: 'ServerError', code: undefined, outcome: 'unknown' },
    ],
    [
      'a 200',
      200,
      {
        status: 'ERROR',
        status_id: 40,
        error_code: 'INVALID_REQUEST',
        error_message: 'no guest_user',
      },
      {
        name: 'InvalidRequestError',
        status: 200,
        outcome: 'rejected',
        message: expect.stringContaining('no ***'),
      },
    ],
    [
      'a sentence for users alone',
      400,
      { error: true, user_message: 'Try again.' },
      { name: 'InvalidRequestError', message: expect.stringContaining('Juspay says: Try again;') },
    ],
    [
      'a 200 that is neither a customer nor an error',
      200,
      { status: 'OK' },
      { name: 'ResponseError', outcome: 'unknown' },
    ],
    [
      'a 200 with a code that has a status of its own',
      200,
      { status: 'ERROR', error_code: 'access_denied' },
      { name: 'InvalidRequestError', code: 'access_denied', status: 200, outcome: 'rejected' },
    ],
    [
      'a 200 for a duplicate',
      200,
      { status: 'ERROR', error_code: 'unique' },
      { name: 'DuplicateError', status: 200, outcome: 'rejected' },
    ],
    [
      'members of the wrong type',
      400,
      { error_code: 7, error_message: [], error_info: 'x' },
      { name: 'InvalidRequestError', code: undefined },
    ],
  ])('is read in %s', async (_, status, body, expected) => {
    expect(await errorOf(status, body)).toMatchObject({
      ...expected,
      requestId: 'response-1',
      provider: 'juspay',
    })
  })
})

it('names the field that is wrong, though its name holds that of a customer', async () => {
  const fields = [{ field_name: 'first_name', reason: 'Nam is too short' }]
  const juspay = createJuspay({
    ...settings,
    fetch: async () => Response.json({ error_code: 'x', error_info: { fields } }, { status: 400 }),
  })
  await expect(juspay.customers.update('guest_user', { first_name: 'Nam' })).rejects.toMatchObject({
    fields: [{ name: 'first_name', reason: '*** is too short' }],
  })
})

describe('a customer that comes with empty fields of an error', () => {
  it.each([
    { error_code: null, error_message: null },
    { error_message: '' },
    { error_info: null },
    { error_code: 'x', error_message: 'y' },
  ])('is a customer all the same: %o', async (fields) => {
    const customer = { object: 'customer', id: 'cst_1', ...fields }
    const fetch = async (): Promise<Response> => Response.json(customer)
    const juspay = createJuspay({ ...settings, fetch })
    expect(await juspay.customers.get('x')).toEqual(customer)
  })
})
