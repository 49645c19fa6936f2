import { describe, expect, it } from 'vitest'
import { askOmise } from '../../test/ask-omise.ts'
import { createOmiseSimulator } from './create-omise-simulator.ts'

const clock = { now: () => Date.parse('2019-05-29T04:00:00Z') }

/** What a schedule is in every version. */
function shared(id: string): object {
  return {
    object: 'schedule',
    id,
    livemode: false,
    location: `/schedules/${id}`,
    on: { days_of_month: [1] },
    occurrences: expect.objectContaining({
      object: 'list',
      data: [],
      total: 0,
      location: `/schedules/${id}/occurrences`,
    }),
  }
}

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
      id: schedule,
      every: 2,
      period: 'week',
      status: 'running',
    })
    const { ask: askOlder } = askOmise(simulator, '2017-11-02')
    const older = await askOlder('GET', `/customers/${id}/schedules`)
    expect(older.data.location).toBe(`/customers/${id}/schedules`)
    expect(older.data.data[0]).toEqual({
      ...shared(schedule),
      every: 2,
      period: 'week',
      in_words: 'Every 2 week(s)',
      status: 'active',
      start_date: '2019-05-29',
      end_date: '2020-05-29',
      charge: { amount: 5000, currency: 'thb', description: null, customer: id, card: null },
      next_occurrence_dates: [],
      occurrences: { ...data.data[0].occurrences, order: null },
      created: '2019-05-29T04:00:00Z',
    })
    const oldest = await askOmise(simulator, '2015-11-17').ask('GET', `/customers/${id}/schedules`)
    expect(oldest.data).not.toHaveProperty('location')
  })

  it('fills in what is left out', async () => {
    const simulator = createOmiseSimulator({ clock })
    const { create, ask } = askOmise(simulator)
    const { id } = (await create({})).data
    const schedule = simulator.createSchedule(id)
    const { data } = await ask('GET', `/customers/${id}/schedules`)
    expect(data.data).toEqual([
      {
        ...shared(schedule),
        every: 1,
        period: 'month',
        in_words: 'Every 1 month(s)',
        status: 'running',
        active: true,
        deleted: false,
        start_on: '2019-05-29',
        end_on: '2020-05-29',
        ended_at: null,
        execute_time: null,
        deleted_by: null,
        charge: {
          object: 'scheduled_charge',
          id: expect.stringMatching(/^rchg_test_[0-9a-z]{19}$/),
          amount: 100_000,
          currency: 'THB',
          description: null,
          customer: id,
          card: null,
          default_card: true,
          linked_account: null,
          metadata: {},
        },
        next_occurrences_on: [],
        created_at: '2019-05-29T04:00:00Z',
      },
    ])
  })

  it('keeps what it is given', async () => {
    const simulator = createOmiseSimulator({ clock })
    const { create, ask } = askOmise(simulator)
    const { id } = (await create({})).data
    const given = { on: { weekdays: ['monday'] }, start_on: '2020-01-01', end_on: '2020-06-30' }
    const charge = { amount: 5000, currency: 'JPY', description: 'rent' }
    simulator.createSchedule(id, { ...given, ...charge })
    const { data } = await ask('GET', `/customers/${id}/schedules`)
    expect(data.data).toMatchObject([{ ...given, charge }])
  })

  it('ends a day sooner where the day of its start comes only in leap years', async () => {
    const simulator = createOmiseSimulator({ clock })
    const { create, ask } = askOmise(simulator)
    const { id } = (await create({})).data
    simulator.createSchedule(id, { start_on: '2020-02-29' })
    const { data } = await ask('GET', `/customers/${id}/schedules`)
    expect(data.data).toMatchObject([{ start_on: '2020-02-29', end_on: '2021-02-28' }])
  })

  it('has no schedules without their customer', async () => {
    const simulator = createOmiseSimulator({ clock })
    expect(() => simulator.createSchedule('missing')).toThrow('customer missing was not found')
    const { status } = await askOmise(simulator).ask('GET', '/customers/missing/schedules')
    expect(status).toBe(404)
  })
})
