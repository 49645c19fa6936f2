import { expect, it } from 'vitest'
import { plot } from './plot.ts'

const bare = { name: 'bare fetch', isOurs: false, median: 1, min: 0.9, max: 1.1 }
const ours = { name: '@x/omise', isOurs: true, median: 2, min: 1.5, max: 4 }

/** Finds the values of an attribute, in the order of the document. */
function valuesOf(svg: string, element: RegExp, attribute: string): number[] {
  const tags = [...svg.matchAll(element)].map(([tag]) => tag)
  return tags.map((tag) => Number(new RegExp(` ${attribute}="([^"]+)"`).exec(tag)?.[1]))
}

it('draws each median as a bar as long as it is large', () => {
  const svg = plot('CPU', [{ title: 'a call', bars: [bare, ours] }])
  const [one = 0, two = 0] = valuesOf(svg, /<rect class="(?:ours|peer)"[^>]*>/g, 'width')
  expect(two / one).toBeCloseTo(2, 2)
  expect(svg.match(/class="ours"/g)).toHaveLength(1)
})

it('draws how far the rounds reach, and the goal on the same scale', () => {
  const svg = plot('CPU', [{ title: 'a call', bars: [bare, ours], goal: 1.5 }])
  const [, from] = valuesOf(svg, /<line class="range"[^>]*>/g, 'x1')
  const [, to] = valuesOf(svg, /<line class="range"[^>]*>/g, 'x2')
  const [goal] = valuesOf(svg, /<line class="goal"[^>]*>/g, 'x1')
  expect(from).toBe(goal)
  expect(to).toBeGreaterThan(Number(goal))
  expect(plot('CPU', [{ title: 'a call', bars: [bare] }])).not.toContain('class="goal"')
})

it('keeps everything on the paper', () => {
  const svg = plot('CPU', [
    { title: 'a call', bars: [bare, ours] },
    { title: 'another', bars: [bare] },
  ])
  const [width = 0] = valuesOf(svg, /<rect class="paper"[^>]*>/g, 'width')
  const [height = 0] = valuesOf(svg, /<rect class="paper"[^>]*>/g, 'height')
  expect(Math.max(...valuesOf(svg, /<line [^>]*>/g, 'x2'))).toBeLessThan(width)
  expect(Math.max(...valuesOf(svg, /<line [^>]*>/g, 'y2'))).toBeLessThan(height)
})

it('has colors of its own for light and for dark pages', () => {
  expect(plot('CPU', [])).toMatch(/\.paper \{ fill: #fff[^]*prefers-color-scheme: dark[^]*\.paper/)
})

it('writes names as text', () => {
  const svg = plot('A & "B"', [{ title: '<a>', bars: [] }])
  expect(svg).toContain('aria-label="A &amp; &quot;B&quot;"')
  expect(svg).toContain('&lt;a>')
})
