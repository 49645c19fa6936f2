import { beforeEach, describe, expect, it } from 'vitest'
import { createOmise } from '../../create-omise.ts'
import { createOmiseSimulator } from '../../testing/index.ts'

const simulator = createOmiseSimulator()
const { secretKey, fetch, createSchedule } = simulator
const { customers } = createOmise({ secretKey, fetch })

beforeEach(() => simulator.reset())

describe('the schedules of a customer', () => {
  it('are listed, with those of nobody else', async () => {
    const { id } = await customers.create()
    const schedule = createSchedule(id, { every: 2, period: 'week' })
    createSchedule((await customers.create()).id)
    const page = await customers.schedules.list(id)
    expect(page.data).toMatchObject([
      { object: 'schedule', id: schedule, every: 2, period: 'week' },
    ])
    expect(page.total).toBe(1)
  })

  it('are all iterated over', async () => {
    const { id } = await customers.create()
    const ids = Array.from({ length: 5 }, () => createSchedule(id))
    const schedules = await customers.schedules.list(id, { limit: 2 }).toArray({ limit: 100 })
    expect(schedules.map((schedule) => schedule.id).sort()).toEqual(ids.sort())
  })

  it('are asked for where the documentation says', async () => {
    await customers.schedules.list('cust/1', { limit: 5 }).safe()
    expect(simulator.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET https://api.omise.co/customers/cust%2F1/schedules?limit=5',
    ])
  })

  it.each(['', '..', undefined])('are not asked for with the id %j', async (bad) => {
    // JavaScript callers have no types that would refuse these.
    const call = customers.schedules.list(bad as string)
    expect(await call.safe()).toMatchObject({ ok: false, error: { kind: 'params' } })
    expect(simulator.requests).toEqual([])
  })
})
