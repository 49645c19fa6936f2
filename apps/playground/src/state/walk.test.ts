import { expect, it } from 'vitest'
import type { Engine } from '../engine/start-engine.ts'
import { createSides } from '../operations/create-sides.ts'
import type { Operation } from '../operations/operation.ts'
import type { Side } from '../operations/side.ts'
import type { WalkPlace, Walker } from './walk.ts'
import { createWalker, walkersOf } from './walk.ts'

const ALL = { input: { ids: {}, params: {} }, limit: 20, pause: 0 }

/** A side that lists, with an account of 137 customers. */
async function fullSide(): Promise<{ side: Side; operation: Operation; engine: Engine }> {
  for (const side of createSides()) {
    const operation = side.operations.get('list')
    if (!operation?.walk) continue
    const { reset, fill, simulator } = await side.account()
    await reset()
    await fill(137)
    const engine: Engine = { kind: 'in page', fetchFor: () => simulator.fetch }
    return { side, operation, engine }
  }
  throw new Error('No side lists')
}

async function begin(onPage: (walker: Walker, side: Side) => void = () => {}): Promise<{
  walker: Walker
  place: WalkPlace
  asked: () => Promise<number>
}> {
  const { side, operation, engine } = await fullSide()
  const walker = createWalker(operation)
  if (!walker) throw new Error('The list cannot be walked')
  const { simulator } = await side.account()
  const before = simulator.requests.length
  return {
    walker,
    place: { side, engine, onPage: () => onPage(walker, side) },
    asked: async () =>
      simulator.requests.slice(before).filter(({ method }) => method === 'GET').length,
  }
}

it('walks the whole list, and counts what it asked for', async () => {
  const { walker, place, asked } = await begin()
  expect(walker.progress.value).toBeUndefined()
  await walker.start(place, ALL)
  expect(walker.progress.value).toEqual({
    state: 'whole',
    brought: 137,
    unique: 137,
    total: 137,
    limit: 20,
    pages: 7,
    requests: 7,
    cursor: undefined,
  })
  expect(await asked()).toBe(7)
})

it('asks for no more once it is cancelled, and goes on from there', async () => {
  const { walker, place, asked } = await begin(({ progress, cancel }) => {
    if (progress.value?.pages === 3) cancel()
  })
  await walker.start(place, ALL)
  expect(walker.progress.value).toMatchObject({ state: 'cancelled', unique: 60, pages: 3 })
  expect(await asked()).toBe(3)
  expect(walker.cancel()).toBe(false)
  await walker.resume(place)
  expect(walker.progress.value).toMatchObject({ state: 'whole', brought: 137, unique: 137 })
  expect(await asked()).toBe(7)
})

it('stops after as many as it is told, and goes on for as many again', async () => {
  const { walker, place } = await begin()
  await walker.start(place, { ...ALL, stopAfter: 50 })
  expect(walker.progress.value).toMatchObject({ state: 'stopped', unique: 60 })
  await walker.resume(place)
  expect(walker.progress.value).toMatchObject({ state: 'stopped', unique: 120 })
})

it('loses nobody and brings nobody twice while a customer comes', async () => {
  const { walker, place } = await begin((_, side) => {
    const create = side.operations.get('create')
    void side.account().then(({ simulator }) => create?.call(simulator.fetch, create.sample, {}))
  })
  await walker.start(place, ALL)
  const { state, brought = 0, unique = 0 } = walker.progress.value ?? {}
  expect(state).toBe('whole')
  expect(unique).toBeGreaterThanOrEqual(137)
  expect(brought).toBe(unique)
})

it('begins anew while it is under way, and forgets the walk before', async () => {
  const { walker, place } = await begin()
  const former = walker.start(place, { ...ALL, limit: 1, pause: 10_000 })
  const latter = walker.start(place, ALL)
  await Promise.all([former, latter])
  expect(walker.progress.value).toMatchObject({ state: 'whole', unique: 137, limit: 20 })
})

it('tells why it failed', async () => {
  const { walker, place } = await begin()
  await walker.start(place, { ...ALL, limit: 1000 })
  expect(walker.progress.value).toMatchObject({
    state: 'failed',
    requests: 0,
    error: { name: 'ParamsError', issues: [{ path: 'limit' }] },
  })
})

it('forgets everything on a reset', async () => {
  const { walker, place } = await begin()
  const walking = walker.start(place, { ...ALL, pause: 10_000 })
  walker.reset()
  await walking
  expect(walker.progress.value).toBeUndefined()
  await walker.resume(place)
  expect(walker.progress.value).toBeUndefined()
})

it('is there only where a list can be walked', async () => {
  const { operation, side } = await fullSide()
  const create = side.operations.get('create')
  const panes = new Map([
    ['list', { walker: createWalker(operation) }],
    ['create', { walker: create && createWalker(create) }],
  ])
  expect(walkersOf([{ panes }])).toHaveLength(1)
})
