import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { createSides } from '../operations/create-sides.ts'
import type { TopicId } from '../operations/topics.ts'
import { topics } from '../operations/topics.ts'
import { createIntent } from './intent.ts'
import type { Pane } from './pane.ts'
import { restoreInput } from './restore-input.ts'
import type { SideState } from './side-state.ts'
import { createSideState } from './side-state.ts'
import { writeParams } from './write-params.ts'

const intents = new Map(topics.map((topic) => [topic.id, createIntent(topic)]))

/** A side that has a call, and the call's pane. */
function createCall(topic: TopicId): { readonly state: SideState; readonly pane: Pane } {
  for (const side of createSides()) {
    const state = createSideState(side, intents, signal({}), signal(true))
    const pane = state.panes.get(topic)
    if (pane) return { state, pane }
  }
  throw new Error('There is no such call')
}

it('puts back just what a call was given, whatever the fields have a place for', () => {
  const { state, pane } = createCall('create')
  const params = { unknown: [1], email: 'a@b.co' }
  restoreInput(state, pane, intents.get('create'), { ids: {}, params })
  expect(JSON.stringify(pane.input.value.params)).toBe(JSON.stringify(params))
  expect(intents.get('create')?.values.value.email).toBe('a@b.co')
  // From then on, the fields hold.
  const intent = intents.get('create')
  if (intent) intent.edited.value = { ...intent.edited.value, email: 'x@y.co' }
  expect(pane.input.value.params).toEqual({ email: 'x@y.co' })
})

it('takes what was written as it was, until a field changes', () => {
  const { state, pane } = createCall('list')
  writeParams(state, pane, undefined, '{ "order": "up", "limit": "3" }')
  expect(pane.input.value.params).toEqual({ order: 'up', limit: '3' })
  expect(pane.values.value).toMatchObject({ order: 'up', limit: '3' })
  pane.edited.value = { ...pane.edited.value, order: '' }
  expect(pane.written.value).toBeUndefined()
  expect(pane.input.value.params).toEqual({ limit: 3 })
})

it('keeps the fields as they are while what is written cannot be read', () => {
  const { state, pane } = createCall('list')
  const before = pane.input.value
  writeParams(state, pane, undefined, '{ "limit": ')
  expect(pane.written.value?.problem).toMatch(/^This is no JSON/)
  expect(pane.input.value).toEqual(before)
  pane.write(undefined)
  expect(pane.written.value).toBeUndefined()
})
