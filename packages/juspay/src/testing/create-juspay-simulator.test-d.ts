import type { Faults, Simulator } from '@x/core/testing'
import { expectTypeOf, it } from 'vitest'
import type { JuspaySimulator } from './create-juspay-simulator.ts'

type Options = NonNullable<Parameters<JuspaySimulator['faults']['next']>[1]>

it('offers the names of its operations, and takes any', () => {
  expectTypeOf<Options['operation']>().toEqualTypeOf<
    'customers.create' | 'customers.get' | 'customers.update' | (string & {}) | undefined
  >()
  expectTypeOf<JuspaySimulator>().toExtend<Simulator>()
  expectTypeOf<JuspaySimulator['faults']>().toExtend<Faults>()
})
