import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acme } from '../../test/acme.ts'
import { createMasker } from './masker.ts'

describe('a masker', () => {
  it('masks what was sent, in whichever case and however deep', () => {
    const { mask } = createMasker(
      acme,
      [{ id: 'guest_user' }, { name: { first: ' Jon ' }, phone: 9988776655, born: new Date(0) }],
      [],
    )
    expect(mask('GUEST_USER (jon, 9988776655, 1970-01-01T00:00:00.000Z) was not found')).toBe(
      '*** (***, ***, ***) was not found',
    )
  })

  it('masks a key of the user’s own that does not look like one', () => {
    const metadata = { plan: 'gold', 'Mary Ann': 1, '0812345678': [{ 'Jo & Co': true }] }
    const { mask } = createMasker(acme, [{ metadata }], [])
    expect(mask('metadata[Mary Ann], metadata[Jo+%26+Co]: plan and 0812345678 are unknown')).toBe(
      'metadata[***], metadata[***]: plan and *** are unknown',
    )
  })

  it('masks what ends in a letter that is small in two ways', () => {
    const { mask } = createMasker(acme, [{ name: 'ΟΔΥΣΣΕΑΣ' }], [])
    expect(mask('name:ΟΔΥΣΣΕΑΣ:short')).toBe('name:***:short')
    // In small letters it would be longer, and all behind it elsewhere.
    expect(mask('İİİ:ΟΔΥΣΣΕΑΣ:short')).toBe('İİİ:***:short')
  })

  it('masks names of two letters in scripts where most are so short', () => {
    const { mask } = createMasker(acme, [{ last: '佐藤', first: 'Jo' }], [])
    expect(mask('佐藤様 (Jo) was not found')).toBe('***様 (Jo) was not found')
  })

  it('masks every e-mail address, sent or not, encoded or not', () => {
    const { mask } = createMasker(acme, [], [])
    expect(mask("a@b.co or <john.o'neil+x@mail.example> or x%40y.co?")).toBe('*** or <***> or ***?')
  })

  it('masks keys and tokens that nobody sent', () => {
    const { mask, maskName } = createMasker(acme, [], [])
    expect(mask('bad key skey_abc123')).toBe('bad key ***')
    expect(maskName('x_skey_abc123')).toBe('x_***')
  })

  it('masks our own key wherever it stands, whatever it looks like', () => {
    const { mask, maskName } = createMasker(acme, [], ['hush'])
    expect([mask('bad key HUSH1'), maskName('a_hush_1')]).toEqual(['bad key ***1', 'a_***_1'])
  })

  it('masks a key or an address whole, also where a word in it was sent or it begins with our key', () => {
    const { mask, maskName } = createMasker(acme, [{ name: 'Skey', note: 'abc' }], ['skey_0'])
    expect(mask('key skey_abc123 or skey_0abc9 of john.abc.doe@mail.example')).toBe(
      'key *** or *** of ***',
    )
    expect(maskName('skey_abc123')).toBe('***')
  })

  it('leaves the provider’s own ids, words of one or two letters, and what is no text', () => {
    const { mask } = createMasker(acme, [{ id: 'thing_1', initials: 'Jo', a: true, b: null }], [])
    const message = 'thing_1 of Jo was not found: it is null, and not true'
    expect(mask(message)).toBe(message)
  })

  it('masks a value also where only its beginning is quoted', () => {
    const description = 'You know, it almost makes me wish for rain'
    const { mask } = createMasker(acme, [{ description }], [])
    expect(mask('description "You know, it almost makes me w…" is too long')).toBe(
      'description "***…" is too long',
    )
  })

  it('masks a value in every form that it has on the wire: in a query, a form and JSON', () => {
    const sent = {
      name: "Shaun O'Neill (Jr)",
      phone: '+66 81 234 5678',
      note: 'Jo "JJ"\n0812345678',
    }
    const { mask } = createMasker(acme, [sent], [])
    const { name, phone, note } = sent
    const form = new URLSearchParams({ name, phone }).toString()
    expect(mask(`bad form ${form}`)).toBe('bad form name=***&phone=***')
    expect(mask(`bad note ${note}!`)).toBe('bad note ***!')
    const query = `name=${encodeURIComponent(name)}&phone=${encodeURIComponent(phone)}`
    expect(mask(`bad query ${query}`)).toBe('bad query name=***&phone=***')
    expect(mask(`unexpected token at ${JSON.stringify({ note })}`)).toBe(
      'unexpected token at {"note":"***"}',
    )
  })

  it('leaves nothing of what was sent in a text of any length', () => {
    const value = fc.string({
      unit: fc.constantFrom('q', 'w', 'Z', '9', '$', '.', '('),
      minLength: 3,
      maxLength: 40,
    })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), fc.nat(2500), (values, gap) => {
        const { mask } = createMasker(acme, [values], [])
        const masked = mask(`a ${values.join(' - ')} ${'b '.repeat(gap)}${values.join('')} c`)
        for (const sent of values) expect(masked.toLowerCase()).not.toContain(sent.toLowerCase())
      }),
    )
  })

  it.each(['guest_user', 'skey_abc123', 'john.doe@mail.example', "O'Neill (Jr)"])(
    'shows no beginning of %s, wherever a long text is cut',
    (value) => {
      const { mask } = createMasker(acme, [{ id: 'guest_user', name: "O'Neill (Jr)" }], [])
      for (let shown = 4; shown <= value.length; shown++) {
        const masked = mask(`${'- '.repeat(1000).slice(shown)}${value} is wrong`)
        expect(masked).not.toContain(value.slice(0, 4))
        expect(masked.length).toBeGreaterThan(1800)
      }
    },
  )

  it('leaves codes, ids and addresses whole that hold a word which was sent, and no more', () => {
    const sent = { name: 'token', note: 'invalid', host: 'omise', n: 123, phone: 9988776655 }
    const { maskName } = createMasker(acme, [sent], ['skey_1'])
    expect(maskName('used_token')).toBe('used_token')
    expect(maskName('https://www.omise.co/api-errors#used-token')).toBe(
      'https://www.omise.co/api-errors#used-token',
    )
    expect(maskName('0a123b77')).toBe('0a123b77')
    expect(maskName('token_invalid')).toBe('token_invalid')
    expect(maskName('token')).toBe('***')
    expect(maskName('bad token: 123')).toBe('bad ***: ***')
    expect(maskName('id-9988776655')).toBe('id-***')
    expect(maskName('1239988776655')).toBe('***')
    expect(maskName('x_skey_1_a@b.co')).toBe('***')
  })

  it.each([
    ['12345', 'a12345'],
    ['123456', 'a***'],
    ['abcdef', '1abcdef'],
    ['ab9876', '1***'],
    ['9876ab', '1***'],
  ])('leaves %s in a code only where that may be chance', (sent, shown) => {
    const { maskName } = createMasker(acme, [sent], [])
    expect(maskName(`${shown.slice(0, 1)}${sent}`)).toBe(shown)
  })

  it('takes no time over a long text or a long value', () => {
    const { mask } = createMasker(acme, [{ body: 'x'.repeat(10_000_000) }], ['key'])
    expect(mask('a'.repeat(8_000_000)).length).toBeLessThan(2_001)
  })
})
