import type { Bar, Panel } from './section.ts'

const [WIDTH, LABEL, RIGHT, BAR, GAP, HEAD, PADDING] = [760, 200, 60, 16, 8, 34, 16]

/** The colors are the document's own, so that it can be read on any page, light or dark. */
const STYLE = `
  .paper { fill: #ffffff } text { fill: #1f2328; font: 12px system-ui, sans-serif }
  .title { font-weight: 600 } .value { fill: #59636e }
  .ours { fill: #0969da } .peer { fill: #afb8c1 } .range { stroke: #1f2328 }
  .one { stroke: #818b98 } .goal { stroke: #cf222e; stroke-dasharray: 4 3 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #0d1117 } text { fill: #f0f6fc } .value { fill: #9198a1 }
    .ours { fill: #4493f8 } .peer { fill: #4d5663 } .range { stroke: #f0f6fc }
    .one { stroke: #656c76 } .goal { stroke: #ff7b72 }
  }
`

/**
 * Draws bars as an SVG: the median of each, and a line from the least to the most that was measured.
 * In each panel a line stands at 1, and a dashed one at the goal.
 *
 * @param title - What the figures are.
 */
export function plot(title: string, panels: readonly Panel[]): string {
  let top = PADDING + 24
  const drawn = panels.map((panel) => {
    const begin = top
    top += HEAD + panel.bars.length * (BAR + GAP) + PADDING
    return drawPanel(panel, begin)
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-label="${escape(title)}">`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${top}"/>`,
    `<text class="title" x="${PADDING}" y="${PADDING + 12}">${escape(title)}</text>`,
    ...drawn.flat(),
    `</svg>\n`,
  ].join('\n')
}

function drawPanel({ title, bars, goal }: Panel, top: number): string[] {
  const most = Math.max(1, goal ?? 0, ...bars.map(({ max }) => max))
  const scale = (value: number): string =>
    (LABEL + (value / most) * (WIDTH - LABEL - RIGHT)).toFixed(1)
  const bottom = top + HEAD + bars.length * (BAR + GAP)
  const line = (kind: string, value: number): string =>
    `<line class="${kind}" x1="${scale(value)}" x2="${scale(value)}" y1="${top + HEAD - GAP}" y2="${bottom}"/>`
  return [
    `<text class="title" x="${LABEL}" y="${top + 16}">${escape(title)}</text>`,
    ...bars.flatMap((bar, index) => drawBar(bar, top + HEAD + index * (BAR + GAP), scale)),
    line('one', 1),
    ...(goal === undefined ? [] : [line('goal', goal)]),
  ]
}

function drawBar(
  { name, isOurs, median, min, max }: Bar,
  top: number,
  scale: (value: number) => string,
): string[] {
  const middle = top + BAR / 2
  const width = (Number(scale(median)) - LABEL).toFixed(1)
  return [
    `<text x="${LABEL - 8}" y="${middle + 4}" text-anchor="end">${escape(name)}</text>`,
    `<rect class="${isOurs ? 'ours' : 'peer'}" x="${LABEL}" y="${top}" width="${width}" height="${BAR}"/>`,
    `<line class="range" x1="${scale(min)}" x2="${scale(max)}" y1="${middle}" y2="${middle}"/>`,
    `<text class="value" x="${Number(scale(max)) + 6}" y="${middle + 4}">${median.toFixed(2)}</text>`,
  ]
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
