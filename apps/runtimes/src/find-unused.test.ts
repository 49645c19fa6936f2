import { expect, it } from 'vitest'
import { findUnused } from './find-unused.ts'

it('tells operations apart by method and path', () => {
  const endpoints = [
    { operation: 'customers.list', method: 'GET', path: '/customers' },
    { operation: 'customers.retrieve', method: 'GET', path: '/customers/{customer_id}' },
    { operation: 'customers.destroy', method: 'DELETE', path: '/customers/{customer_id}' },
  ] as const
  const requests = [{ method: 'GET', url: 'http://127.0.0.1:49152/customers/cust_1?expand=true' }]
  expect(findUnused(endpoints, requests)).toEqual(['customers.list', 'customers.destroy'])
  expect(findUnused(endpoints, [])).toHaveLength(3)
})
