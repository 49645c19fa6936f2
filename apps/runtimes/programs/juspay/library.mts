import { createJuspay, SdkError } from '@x/juspay'
import { createJuspaySimulator } from '@x/juspay/testing'

// A library of a user's: what its exports are, the compiler infers and writes into declarations.

export const simulator = createJuspaySimulator()
export const { faults, requests } = simulator
export const juspay = createJuspay({ environment: 'sandbox' })

const params = { object_reference_id: 'guest_user', mobile_number: '9988776655' }
export const create = () => juspay.customers.create(params)
export const getSafely = (id: string) => juspay.customers.get(id).safe()
export const getOrCreate = () => juspay.customers.getOrCreate(params)
export const getOrCreateWithResponse = () => juspay.customers.getOrCreate(params).withResponse()
export const readAttempts = (error: unknown) => (SdkError.isInstance(error) ? error.attempts : [])
