import type { Bench } from './bench.ts'
import { RECORD_ID } from './bench.ts'
import { failing } from './seen-error.ts'
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
export function describeInput(bench: Bench): void {
  const { describe, it, expect, open, good, calls, subject } = bench
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

    it('that is none is refused before anything is sent', async () => {
      const { client, sent } = open([good])
      for (const call of callsById) {
        for (const id of REFUSED_IDS) {
          // A caller in JavaScript may well pass what is no text.
          const error = await failing(call(client, id as string))
          expect([id, error.kind, error.outcome]).toEqual([id, 'params', 'not_sent'])
        }
      }
      expect(sent).toEqual([])
    })
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
      const error = await failing(create({ ...params, [`${name}x`]: value }))
      expect([error.name, error.outcome, sent.length]).toEqual(['ParamsError', 'not_sent', 0])
      expect(error.issues?.map(({ code, suggestion }) => [code, suggestion])).toEqual([
        ['unknown', name],
      ])
      expect(error.message.includes(`\`${name}\``)).toEqual(true)
    })

    if (update) {
      it('of an update that changes nothing are refused', async () => {
        const opened = open([good])
        const error = await failing(opened.update({}))
        expect([error.kind, error.outcome]).toEqual(['params', 'not_sent'])
        expect(opened.sent.length).toEqual(0)
      })
    }

    it('that are wrong are never thrown by the call itself', async () => {
      const throwing = {
        get anything(): string {
          throw new Error('mine')
        },
      }
      for (const input of [null, 7, 'text', [7], [[1, 2]], throwing, Symbol('x'), () => {}]) {
        const call = attempt(() => open([good]).create(input))
        const result = call && (await call.safe())
        const kind = result?.ok ? 'taken' : Reflect.get(Object(result?.error), 'kind')
        // Null is as good as none, which a provider may take whose create needs no params.
        expect(kind).toEqual(input === null && kind === 'taken' ? 'taken' : 'params')
      }
    })

    it('and options that are wrong are never thrown by the call itself', async () => {
      for (const options of [null, 7, 'text', { timeout: -1 }, { tiemout: 1 }, { signal: {} }]) {
        for (const name of calls) {
          const opened = open([good])
          // What the types forbid is what JavaScript lets through.
          const call = attempt(() => opened[name](undefined, options as object))
          const error = call && (await failing(call))
          const { length } = opened.sent
          expect([error?.kind, error?.outcome, length]).toEqual(['config', 'not_sent', 0])
        }
      }
    })
  })
}

/** Gives what is made, or undefined where making it throws. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
