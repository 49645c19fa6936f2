import { describe, expect, it } from 'vitest'
import type { RoutedEndpoint } from './router.ts'
import { createRouter } from './router.ts'

const ENDPOINTS: RoutedEndpoint[] = [
  { operation: 'customers.list', method: 'GET', path: '/customers' },
  { operation: 'customers.retrieve', method: 'GET', path: '/customers/{customer_id}' },
  { operation: 'cards.retrieve', method: 'GET', path: '/customers/{customer_id}/cards/{card_id}' },
]

describe('createRouter', () => {
  const find = createRouter(ENDPOINTS, 'https://api.example.test')

  it('finds an operation by method and path', () => {
    expect(find('GET', '/customers')).toEqual({ operation: 'customers.list', ids: {} })
    expect(find('GET', '/customers/a/cards/b')).toEqual({
      operation: 'cards.retrieve',
      ids: { customer_id: 'a', card_id: 'b' },
    })
  })

  it.each([
    ['POST', '/customers'],
    ['GET', '/'],
    ['GET', '/search'],
    ['GET', '/customers/a/cards'],
    ['GET', '/customers//cards'],
    ['GET', '/customers//cards/b'],
    ['GET', '/customers/%E0%A4%A'],
  ])('finds nothing for %s %s', (method, path) => {
    expect(find(method, path)).toBeUndefined()
  })

  it('finds what has no path at all', () => {
    const root: RoutedEndpoint = { operation: 'ping', method: 'GET', path: '/' }
    for (const base of ['https://api.example.test', 'https://proxy.example.test/v1']) {
      expect(createRouter([root], base)('GET', new URL(base).pathname)?.operation).toBe('ping')
    }
  })

  it('decodes ids', () => {
    expect(find('GET', '/customers/a%2Fb%40c.co')?.ids).toEqual({ customer_id: 'a/b@c.co' })
  })

  it('takes a slash at the end for nothing', () => {
    expect(find('GET', '/customers/')?.operation).toBe('customers.list')
    expect(find('GET', '/customers/a/')?.operation).toBe('customers.retrieve')
  })

  it('takes the base path off where it is there', () => {
    const prefixed = createRouter(ENDPOINTS, 'https://proxy.example.test/omise/v1/')
    expect(prefixed('GET', '/omise/v1/customers/a')?.ids).toEqual({ customer_id: 'a' })
    expect(prefixed('GET', '/customers/a')?.ids).toEqual({ customer_id: 'a' })
    expect(prefixed('GET', '/omise/customers')).toBeUndefined()
  })
})
