import { createOmise, SdkError } from '@x/omise'
import { createOmiseSimulator } from '@x/omise/testing'

// A library of a user's: what its exports are, the compiler infers and writes into declarations.

export const simulator = createOmiseSimulator()
export const { faults, requests } = simulator
export const omise = createOmise({ secretKey: simulator.secretKey, fetch: simulator.fetch })
export const older = createOmise({ apiVersion: '2017-11-02' })

export const create = () => omise.customers.create()
export const createSafely = () => omise.customers.create().safe()
export const createWithResponse = () => omise.customers.create().withResponse()
export const list = () => omise.customers.list()
export const listCards = (id: string) => older.customers.cards.list(id)
export const listPages = () => omise.customers.list().pages()
export const search = async () => {
  const { raw, cursor } = await omise.customers.search()
  return { raw, cursor }
}
export const readSchedules = async (id: string) => (await omise.customers.schedules.list(id)).data
export const readAttempts = (error: unknown) => (SdkError.isInstance(error) ? error.attempts : [])
