import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { carryOut } from '../calls/carry-out.ts'
import type { SentRequest } from '../calls/exchange.ts'
import { record } from '../calls/record.ts'
import { readFields } from '../form/read-fields.ts'
import { readValues } from '../form/read-values.ts'
import { writeValues } from '../form/write-values.ts'
import { nameId } from '../state/ids-at-hand.ts'
import { createSides } from './create-sides.ts'
import type { Operation } from './operation.ts'
import type { Side } from './side.ts'
import { kinds, topics } from './topics.ts'

const cases = createSides().flatMap((side) =>
  Array.from(side.operations, ([topic, operation]) => ({
    side,
    operation,
    name: side.name,
    topic,
  })),
)

/** Runs what the page shows as code, as a user would who has pasted it. */
async function runProgram(code: string, side: Side): Promise<SentRequest | undefined> {
  let sent: SentRequest | undefined
  const { simulator, secrets, redactor } = await side.account()
  vi.stubEnv('OMISE_SECRET_KEY', secrets[0])
  vi.stubEnv('JUSPAY_API_KEY', secrets[0])
  vi.stubEnv('JUSPAY_MERCHANT_ID', 'simulated_merchant')
  vi.stubGlobal(
    'fetch',
    record(simulator.fetch, redactor, ([first]) => {
      sent = first?.request
    }),
  )
  const body = code.replaceAll(/^import (\{ \w+ \}) from ('[^']+')$/gm, 'const $1 = await load($2)')
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor
  const program = new AsyncFunction('load', body)
  // The sample's customer need not be there: what counts is what was asked for.
  await Promise.allSettled([program((name: string) => import(/* @vite-ignore */ name))])
  return sent
}

async function runForm(operation: Operation, side: Side): Promise<SentRequest | undefined> {
  let sent: SentRequest | undefined
  const { simulator, redactor } = await side.account()
  await carryOut(operation, operation.sample, {
    fetch: simulator.fetch,
    redactor,
    onExchange: ([first]) => {
      sent = first?.request
    },
  })
  return sent
}

/** What makes another customer of a sample, where that is needed. */
const OTHER: Readonly<Record<string, object>> = { juspay: { object_reference_id: 'another_user' } }

describe('every side', () => {
  it('is named in its own folder, and nowhere else', () => {
    const cwd = fileURLToPath(new URL('..', import.meta.url))
    const sources = globSync('**/*.{ts,tsx,css}', { cwd })
    const others = sources.filter((path) => !/^operations\W|\.test\.ts$/.test(path))
    expect(others.length).toBeGreaterThan(20)
    const naming = others.filter((path) =>
      /omise|juspay/i.test(readFileSync(`${cwd}/${path}`, 'utf8').replaceAll(/promise/gi, '')),
    )
    expect(naming).toEqual([])
  })

  it.each(createSides())('$name has each call, or says why not', ({ operations, missing }) => {
    for (const { id } of topics) expect(operations.has(id)).toBe(missing[id] === undefined)
    const pointed = Object.values(missing).every(({ see }) => operations.has(see))
    expect(pointed).toBe(true)
  })

  it.each(createSides())('$name has customers from the beginning, and again', async (side) => {
    const { reset, customerIds } = await side.account()
    await reset()
    const ids = customerIds()
    expect(ids.length).toBeGreaterThan(0)
    const create = side.operations.get('create')
    if (create) await runForm(create, side)
    expect(customerIds()).toHaveLength(ids.length + 1)
    expect(customerIds().slice(1)).toEqual(ids)
    await reset()
    expect(customerIds()).toEqual(ids)
  })

  it.each(createSides())('$name has its customers back when a reset is undone', async (side) => {
    const { reset, customerIds, simulator } = await side.account()
    await reset()
    const create = side.operations.get('create')
    if (!create) throw new Error('There is nothing to create customers with')
    await runForm(create, side)
    const before = { ids: customerIds(), requests: simulator.requests }
    const undo = await reset()
    expect(customerIds()).not.toEqual(before.ids)
    await undo()
    expect({ ids: customerIds(), requests: simulator.requests }).toEqual(before)
    // It goes on from there.
    const input = { ...create.sample, params: { ...create.sample.params, ...OTHER[side.id] } }
    const { redactor } = await side.account()
    await expect(
      carryOut(create, input, { fetch: simulator.fetch, redactor }),
    ).resolves.toMatchObject({ ok: true })
    expect(customerIds().slice(1)).toEqual(before.ids)
  })

  it.each(createSides())('$name makes what its helpers promise', async ({ helpers, account }) => {
    const { make } = await account()
    for (const param of Object.keys(helpers ?? {})) expect(make(param)).toMatch(/\w/)
    expect(make('nothing')).toBeUndefined()
  })

  it.each(createSides())('$name is filled only when it has been set up', async (side) => {
    const { reset, fill, customerIds } = await side.account()
    await reset()
    const { length } = customerIds()
    const setUp = reset()
    await fill(length + 3)
    await setUp
    expect([length, length + 3]).toContain(customerIds().length)
    expect(customerIds()).toHaveLength(new Set(customerIds()).size)
  })
})

it.each(topics)('$title is named for what it is about', ({ name, title, kind }) => {
  expect(title.startsWith(`${name} `)).toBe(true)
  expect(title).toContain(kind)
})

describe.each(cases)('$topic at $name', ({ side, operation }) => {
  it('asks for ids by the names of their kinds, the customer first', () => {
    const names = kinds.map(({ id }) => nameId({ kind: id }))
    const asked = Object.keys(operation.sample.ids)
    expect(names.slice(0, asked.length)).toEqual(asked)
  })

  it('has a form that holds all of its sample', () => {
    const fields = readFields(operation.endpoint)
    expect(readValues(fields, writeValues(fields, operation.sample))).toEqual(operation.sample)
  })

  it('runs as code just as it runs from the form', async () => {
    const byForm = await runForm(operation, side)
    const byCode = await runProgram(operation.code(operation.sample), side)
    expect(byForm).toBeDefined()
    expect(byCode).toEqual(byForm)
  })
})
