import type { Harness } from './harness.ts'
import { RECORD_ID } from './harness.ts'
import type { ProviderCall } from './subject.ts'

const NASTY_IDS = [
  'a/b',
  '../a',
  '?a=b',
  '#a',
  '%2e%2e',
  'a b',
  'a+b',
  'a\\b',
  '😀',
  'ü',
  ';a,b:@&=$',
]
const REFUSED_IDS = ['', ' ', '\t\n', '.', '..', undefined, null, 7, '\ud800']

/** Checks that ids stay in their place, and that params mean the same in every form. */
export function describeInput(harness: Harness): void {
  const { describe, it, expect, open, good, fails, calls, subject } = harness
  const { update } = subject
  const callsById: ((client: unknown, id: string) => ProviderCall)[] = [
    (client, id) => subject.read(client, id),
  ]
  if (update) callsById.push((client, id) => update.send(client, id, update.params))

  describe('an id', () => {
    for (const id of NASTY_IDS) {
      it(`stays in its segment of the path: ${JSON.stringify(id)}`, async () => {
        for (const call of callsById) {
          const { client, sent } = open([good])
          await call(client, RECORD_ID)
          await call(client, id)
          const [plain = '', nasty] = sent.map(({ url }) => url)
          expect(nasty).toEqual(plain.replace(RECORD_ID, () => encodeURIComponent(id)))
          expect(new URL(nasty ?? '').href).toEqual(nasty)
          const headers = Array.from(sent[1]?.headers ?? []).flat()
          expect(headers.filter((text) => /[^\x20-\x7e]/.test(text))).toEqual([])
        }
      })
    }

    for (const id of REFUSED_IDS) {
      it(`that is none is refused before anything is sent: ${JSON.stringify(id)}`, async () => {
        const { client, sent } = open([good])
        for (const call of callsById) {
          // A caller in JavaScript may well pass what is no text.
          await fails(call(client, id as string), { kind: 'params', outcome: 'not_sent' })
        }
        expect(sent).toEqual([])
      })
    }
  })

  describe('params', () => {
    const params = subject.create.params
    const pairs = Object.entries(params)

    it('mean the same in every form', async () => {
      const { create, sent } = open([good])
      const forms = [params, pairs, new Map(pairs), new URLSearchParams(pairs)]
      for (const form of forms) await create(form)
      const bodies = await Promise.all(sent.map(({ body }) => body))
      expect(bodies.includes('')).toEqual(false)
      expect(bodies).toEqual(forms.map(() => bodies[0]))
    })

    it('with an unknown key are refused, with what was probably meant', async () => {
      const { create, sent } = open([good])
      const [name = '', value] = pairs[0] ?? []
      const call = create({ ...params, [`${name}x`]: value })
      const error = await fails(call, { name: 'ParamsError', outcome: 'not_sent' })
      expect(sent).toEqual([])
      expect(error.issues?.map(({ code, suggestion }) => [code, suggestion])).toEqual([
        ['unknown', name],
      ])
      expect(error.message.includes(`\`${name}\``)).toEqual(true)
    })

    if (update) {
      it('of an update that changes nothing are refused', async () => {
        const opened = open([good])
        await fails(opened.update({}), { kind: 'params', outcome: 'not_sent' })
        expect(opened.sent).toEqual([])
      })
    }

    it('that are wrong are never thrown by the call itself', async () => {
      const throwing = {
        get anything(): string {
          throw new Error('mine')
        },
      }
      for (const input of [null, 7, 'text', [7], [[1, 2]], throwing, Symbol('x'), () => {}]) {
        const result = await open([good]).create(input).safe()
        const kind = result.ok ? 'taken' : Reflect.get(Object(result.error), 'kind')
        // Null is as good as none, which a provider may take whose create needs no params.
        expect(kind).toEqual(input === null && kind === 'taken' ? 'taken' : 'params')
      }
    })

    it('and options that are wrong are never thrown by the call itself', async () => {
      for (const options of [null, 7, 'text', { timeout: -1 }, { tiemout: 1 }, { signal: {} }]) {
        for (const name of calls) {
          const opened = open([good])
          // What the types forbid is what JavaScript lets through.
          const call = opened[name](undefined, options as object)
          await fails(call, { kind: 'config', outcome: 'not_sent' })
          expect(opened.sent).toEqual([])
        }
      }
    })
  })
}
