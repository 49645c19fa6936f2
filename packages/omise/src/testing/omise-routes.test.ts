import { expect, it } from 'vitest'
import * as endpoints from '../endpoints.ts'
import { omiseOperations, omiseRoutes } from './omise-routes.ts'

it('knows what each endpoint does', () => {
  const names = new Set(Object.values(endpoints).map(({ operation }) => operation))
  expect(new Set(omiseOperations.keys())).toEqual(names)
  expect(new Set(omiseRoutes.map(({ operation }) => operation))).toEqual(names)
})
