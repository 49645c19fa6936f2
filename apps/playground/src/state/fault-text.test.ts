import { describe, expect, it } from 'vitest'
import { parseFaults, writeFaults } from './fault-text.ts'

const read = (text: string): readonly string[] | undefined =>
  parseFaults(text)?.map(({ preset, commit }) => preset.id + (commit ? ' carried out' : ''))

describe('parseFaults', () => {
  it('reads presets in their order, as often as they stand there', () => {
    expect(read('429x2,ok,silent!,500x2!')).toEqual([
      '429',
      '429',
      'ok',
      'silent carried out',
      '500 carried out',
      '500 carried out',
    ])
  })

  it('reads an empty text as an empty queue', () => {
    expect(parseFaults('')).toEqual([])
  })

  it('gives faults that no request has had', () => {
    expect(parseFaults('429x2')?.some(({ isUsed }) => isUsed)).toBe(false)
  })

  it.each(['teapot', '429x0', '429x', '429,', ',', '429!', 'offline!', '429x21', '500!x2', '429 '])(
    'understands nothing of %j',
    (text) => {
      expect(parseFaults(text)).toBeUndefined()
    },
  )
})

describe('writeFaults', () => {
  it.each(['', '429', '429x2,ok,429', 'silent,silent!', '500x20!'])(
    'writes %j as it was read',
    (text) => {
      expect(writeFaults(parseFaults(text) ?? [])).toBe(text)
    },
  )

  it('writes what is used too, so that a link shows the whole story', () => {
    const queue = (parseFaults('429x2') ?? []).map(({ preset, commit }) => ({
      preset,
      commit,
      isUsed: true,
    }))
    expect(writeFaults(queue)).toBe('429x2')
  })
})
