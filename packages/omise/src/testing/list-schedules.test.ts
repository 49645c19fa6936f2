import { describe, expect, it } from 'vitest'
import { askOmise } from '../../test/ask-omise.ts'
import { createOmiseSimulator } from './create-omise-simulator.ts'

const clock = { now: () => Date.parse('2019-05-29T04:00:00Z') }

describe('customers.schedules.list', () => {
  it('is empty at first', async () => {
    const { create, ask } = askOmise(createOmiseSimulator({ clock }))
    const { id } = (await create({})).data
    const { data } = await ask('GET', `/customers/${id}/schedules`)
    expect(data).toMatchObject({ object: 'list', total: 0, data: [] })
    expect(data.location).toBe(`/customers/${id}/schedules`)
  })

  it('lists the schedules that were made, in the shape of the version', async () => {
    const simulator = createOmiseSimulator({ clock })
    const { create, ask } = askOmise(simulator)
    const { id } = (await create({})).data
    const schedule = simulator.createSchedule(id, { every: 2, period: 'week', amount: 5000 })
    expect(schedule).toMatch(/^schd_test_[0-9a-z]{19}$/)
    const { data } = await ask('GET', `/customers/${id}/schedules`)
    expect(data.total).toBe(1)
    expect(data.data[0]).toMatchObject({
      object: 'schedule',
      id: schedule,
      every: 2,
      period: 'week',
      status: 'running',
      active: true,
      start_on: '2019-05-29',
      end_on: '2020-05-29',
      charge: { object: 'scheduled_charge', amount: 5000, currency: 'THB', customer: id },
      created_at: '2019-05-29T04:00:00Z',
    })
    const { ask: askOlder } = askOmise(simulator, '2017-11-02')
    const older = await askOlder('GET', `/customers/${id}/schedules`)
    expect(older.data.location).toBe(`/customers/${id}/schedules`)
    const oldest = await askOmise(simulator, '2015-11-17').ask('GET', `/customers/${id}/schedules`)
    expect(oldest.data).not.toHaveProperty('location')
    expect(older.data.data[0]).toMatchObject({
      status: 'active',
      start_date: '2019-05-29',
      charge: { amount: 5000, currency: 'thb', customer: id, card: null },
      next_occurrence_dates: [],
      created: '2019-05-29T04:00:00Z',
    })
  })

  it('has no schedules without their customer', async () => {
    const simulator = createOmiseSimulator({ clock })
    expect(() => simulator.createSchedule('missing')).toThrow('customer missing was not found')
    const { status } = await askOmise(simulator).ask('GET', '/customers/missing/schedules')
    expect(status).toBe(404)
  })
})
