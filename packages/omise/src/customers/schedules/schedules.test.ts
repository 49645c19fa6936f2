import { describe, expect, it } from 'vitest'
import { capture } from '../../../test/capture.ts'
import { createOmise } from '../../create-omise.ts'
import { createOmiseSimulator } from '../../testing/index.ts'

const { secretKey, fetch, createSchedule } = createOmiseSimulator()
const { customers } = createOmise({ secretKey, fetch })

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
    const { fetch: capturing, requests } = capture({ object: 'list', data: [], total: 0 })
    const omise = createOmise({ secretKey, fetch: capturing })
    await omise.customers.schedules.list('cust/1', { limit: 5 })
    expect(requests.map(({ line }) => line)).toEqual([
      'GET https://api.omise.co/customers/cust%2F1/schedules?limit=5',
    ])
  })

  it.each(['', '..', undefined])('are not asked for with the id %j', async (bad) => {
    const { fetch: capturing, requests } = capture({})
    const omise = createOmise({ secretKey, fetch: capturing })
    // JavaScript callers have no types that would refuse these.
    const call = omise.customers.schedules.list(bad as string)
    expect(await call.safe()).toMatchObject({ ok: false, error: { kind: 'params' } })
    expect(requests).toEqual([])
  })
})
