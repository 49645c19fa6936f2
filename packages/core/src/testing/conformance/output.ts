import type { Harness } from './harness.ts'
import { CODE, RECORD_ID, REQUEST_ID } from './harness.ts'
import { answerWith } from './failures.ts'
import { show } from './show.ts'

/** Checks the forms of a result, that answers stay as they came, that secrets stay in, and events. */
export function describeOutput(harness: Harness): void {
  const { describe, it, expect, open, good, problem, fails, calls, subject } = harness

  describe('a result', () => {
    it('comes as a value, as a result, and with its response, of one request', async () => {
      const { read, sent } = open([good])
      const call = read()
      expect(await call).toEqual(subject.answer)
      expect(await call.safe()).toEqual({ ok: true, value: subject.answer })
      const { value, response } = await call.withResponse()
      expect(value).toEqual(subject.answer)
      expect([response.status, response.requestId]).toEqual([200, REQUEST_ID])
      expect([response.attempts.length, sent.length]).toEqual([1, 1])
    })

    it('that fails rejects, with the same error in every form', async () => {
      const { read, sent } = open([problem(422)])
      const call = read()
      const error = await fails(call)
      const caught = await Promise.allSettled([call, call.withResponse()])
      expect(caught.map((one) => one.status === 'rejected' && one.reason === error)).toEqual([
        true,
        true,
      ])
      expect(sent.length).toEqual(1)
    })

    it('is the answer as it came, unknown fields and their order included', async () => {
      const answer = { zebra: [1, { y: null }], ...subject.answer, aardvark: '0', 7: 'seven' }
      const value = await open([answerWith(answer)]).read()
      expect(JSON.stringify(value)).toEqual(JSON.stringify(answer))
    })
  })

  describe('an error', () => {
    it('shows nothing of what was sent, no key and no e-mail address', async () => {
      const { value: key } = subject.key
      const secrets = [...Object.values(subject.create.params).map(String), 'jo@mail.example', key]
      const forms = secrets.flatMap((text) => [text, text.toUpperCase(), encodeURIComponent(text)])
      const body = {
        ...subject.error(CODE, `No: ${forms.join(', ')}`),
        ...subject.create.params,
      }
      const { create, events } = open([answerWith(body, 422, { 'x-echo': key })])
      const error = await fails(create())
      for (const shown of [show(error), show(events)].map((text) => text.toLowerCase())) {
        expect(secrets.filter((text) => shown.includes(text.toLowerCase()))).toEqual([])
        expect(shown.includes(btoa(`${key}:`).toLowerCase())).toEqual(false)
      }
    })

    it('names an id of the provider’s own, and no other', async () => {
      const named = [subject.answer.id, RECORD_ID].map(async (id) => {
        const { read } = open([answerWith(subject.error(CODE, `No: ${id}`), 404)])
        return show(await fails(read(id))).includes(id)
      })
      expect(await Promise.all(named)).toEqual([true, false])
    })
  })

  describe('events', () => {
    it('tell of each request, answer and retry, and of the end', async () => {
      const { read, events } = open([problem(503), good])
      await read()
      const told = events.filter(({ type }) => type !== 'drift')
      expect(told.map(({ type, attempt, status }) => [type, attempt, status])).toEqual([
        ['request', 1, undefined],
        ['response', 1, 503],
        ['retry', 1, 503],
        ['request', 2, 503],
        ['response', 2, 200],
        ['end', 2, 200],
      ])
      expect(new Set(events.map(({ provider }) => provider))).toEqual(new Set([subject.name]))
    })

    it('name each call by an operation of its own', async () => {
      const { events, ...client } = open([good])
      for (const name of calls) await client[name]()
      const names = new Set(events.map(({ operation }) => operation))
      expect(names.size).toEqual(calls.length)
    })

    it('tell no id, but the template of a path', async () => {
      const { read, events } = open([good])
      await read()
      expect(show(events).includes(RECORD_ID)).toEqual(false)
    })

    it('never break a call', async () => {
      const onEvent = (): never => {
        throw new Error('mine')
      }
      expect(await open([good], { onEvent }).read()).toEqual(subject.answer)
    })
  })
}
