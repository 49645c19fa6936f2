import { describe, expect, it } from 'vitest'
import { createSeededIds, LETTERS_AND_DIGITS } from './seeded-ids.ts'

function draw(seed: number): string[] {
  const ids = createSeededIds(seed)
  return [ids.text('customer', 19, LETTERS_AND_DIGITS), ids.uuid('request')]
}

describe('createSeededIds', () => {
  it('gives the same ids for the same seed, and others for another', () => {
    expect(draw(1)).toEqual(draw(1))
    expect(draw(2)).not.toEqual(draw(1))
    // A user's tests may name them.
    expect(draw(1)).toMatchInlineSnapshot(`
      [
        "p7lso3t60gav3o5xjob",
        "3b5d6a4f-1212-4fe5-89db-9347ce08fa07",
      ]
    `)
  })

  it('counts each kind for itself', () => {
    const busy = createSeededIds(1)
    for (let round = 0; round < 10; round += 1) busy.uuid('request')
    expect(busy.text('customer', 19, LETTERS_AND_DIGITS)).toBe(
      createSeededIds(1).text('customer', 19, LETTERS_AND_DIGITS),
    )
  })

  it('writes UUIDs of version 4', () => {
    expect(createSeededIds(1).uuid('request')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('repeats none of 200,000 ids', () => {
    const ids = createSeededIds(7)
    const seen = new Set<string>()
    for (let round = 0; round < 200_000; round += 1) {
      seen.add(ids.text('customer', 16, LETTERS_AND_DIGITS))
    }
    expect(seen.size).toBe(200_000)
  })
})
