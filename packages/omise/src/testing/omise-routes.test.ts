import { expect, it } from 'vitest'
import * as endpoints from '../endpoints.ts'
import { omiseOperations, omiseRoutes } from './omise-routes.ts'

it('knows what each endpoint does', () => {
  const names = Object.values(endpoints).map(({ operation }) => operation)
  expect([...omiseOperations.keys()].sort()).toEqual(names.sort())
  expect(new Set(omiseRoutes.map(({ operation }) => operation))).toEqual(new Set(names))
})
