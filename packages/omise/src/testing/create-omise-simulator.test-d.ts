import type { Faults, Simulator } from '@x/core/testing'
import { expectTypeOf, it } from 'vitest'
import type { OmiseSimulator } from './create-omise-simulator.ts'

type Options = NonNullable<Parameters<OmiseSimulator['faults']['next']>[1]>

it('offers the names of its operations, and takes any', () => {
  expectTypeOf<Options['operation']>().toEqualTypeOf<
    | 'customers.create'
    | 'customers.list'
    | 'customers.retrieve'
    | 'customers.update'
    | 'customers.destroy'
    | 'customers.search'
    | 'customers.cards.list'
    | 'customers.cards.retrieve'
    | 'customers.cards.update'
    | 'customers.cards.destroy'
    | 'customers.schedules.list'
    | (string & {})
    | undefined
  >()
  expectTypeOf<OmiseSimulator>().toExtend<Simulator>()
  expectTypeOf<OmiseSimulator['faults']>().toExtend<Faults>()
})
