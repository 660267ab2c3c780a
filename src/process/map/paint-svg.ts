import type { TextMeasure } from './map-graph.ts'
import type { Cell, MapLayout, PlacedBox, Wire } from './map-layout.ts'

/** A cell in pixels, as wide as a letter of the usual monospaced fonts at 14 pixels. */
const cellWidth = 8.5
const cellHeight = 18
const margin = 16
const bend = 6
const head = { long: 9, half: 4.5 }

type Point = { readonly x: number; readonly y: number }

/**
 * The same map as a picture in SVG, which needs nothing else: light or dark as whoever looks at it has it. Where lines cross, the one
 * on top is bordered by ground, so that no crossing looks like a join.
 */
export function paintSvg(layout: MapLayout, measure: TextMeasure, title: string): string {
  const width = px(layout.columns * cellWidth + 2 * margin)
  const height = px(layout.rows * cellHeight + 2 * margin)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    ...layout.wires.flatMap((wire) => wireOf(wire, layout.boxes)),
    ...layout.boxes.flatMap(boxOf),
    ...layout.wires.flatMap((wire) => labelOf(wire, measure)),
    '</svg>',
    '',
  ].join('\n')
}

const style = [
  'svg{--ground:#fff;--ink:#1b1f24;--line:#57606a;--box:#f6f8fa;--quiet:#57606a;--end:#dafbe1;--wait:#fff3d6}',
  '@media(prefers-color-scheme:dark){svg{--ground:#0d1117;--ink:#e6edf3;--line:#8b949e;--box:#161b22;--quiet:#9ea7b3;--end:#12301c;--wait:#322708}}',
  'text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:var(--ink);white-space:pre}',
  '.ground{fill:var(--ground)}.box,.inner{fill:var(--box);stroke:var(--line);stroke-width:1.5}.inner{fill:none}',
  '.end,.start{fill:var(--end)}.wait,.handover{fill:var(--wait)}.wait{stroke-dasharray:5 3}',
  '.halo{fill:none;stroke:var(--ground);stroke-width:7}.wire{fill:none;stroke:var(--line);stroke-width:1.5}.head{fill:var(--line)}',
  '.label{paint-order:stroke;stroke:var(--ground);stroke-width:5px;stroke-linejoin:round;font-size:13px}.mark{font-size:12px;fill:var(--quiet)}',
].join('')

function boxOf({ kind, mark, lines, left, top, width, height }: PlacedBox): readonly string[] {
  // All of the upper border's row is part of the box here: the mark stands in it.
  const from = centre({ column: left, row: top - 0.5 })
  const to = centre({ column: left + width - 1, row: top + height - 1 })
  const [w, h] = [to.x - from.x, to.y - from.y]
  const rect = (inset: number, shape: string, round: number): string =>
    `<rect class="${shape}" x="${px(from.x + inset)}" y="${px(from.y + inset)}" width="${px(w - 2 * inset)}" height="${px(h - 2 * inset)}" rx="${round}"/>`
  const upright = (x: number): string => `<path class="inner" d="M${px(x)} ${px(from.y)}V${px(to.y)}"/>`
  return [
    '<g>',
    ...(kind === 'decide'
      ? [`<polygon class="box decide" points="${slanted(from, to)}"/>`]
      : [rect(0, `box ${kind}`, kind === 'end' || kind === 'start' ? 14 : 3)]),
    ...(kind === 'handover' ? [rect(3, 'inner', 2)] : []),
    ...(kind === 'call' ? [upright(from.x + 5), upright(to.x - 5)] : []),
    ...textAt({ column: left + 2, row: top + 0.1 }, mark, 'mark'),
    ...lines.flatMap((line, place) => textAt({ column: left + 2, row: top + 1 + place }, line, 'title')),
    '</g>',
  ]
}

/** A box whose corners are cut: a question. */
function slanted(from: Point, to: Point): string {
  const cut = 10
  const points = [
    [from.x + cut, from.y],
    [to.x - cut, from.y],
    [to.x, from.y + cut],
    [to.x, to.y - cut],
    [to.x - cut, to.y],
    [from.x + cut, to.y],
    [from.x, to.y - cut],
    [from.x, from.y + cut],
  ]
  return points.map((pair) => pair.map(px).join(',')).join(' ')
}

function wireOf({ from, to, corners }: Wire, boxes: readonly PlacedBox[]): readonly string[] {
  const box = boxes[from]
  const [first, last] = [corners[0], corners.at(-1)]
  if (!box || !first || !last) return []
  const isUp = first.row < box.top
  const [dx, dy] = from === to ? [-1, 0] : [0, isUp ? -1 : 1]
  const start = centre({ column: first.column - (from === to ? 1 : 0), row: first.row + borderAway(-dy) })
  const tip = centre({ column: last.column + dx, row: last.row + borderAway(dy) })
  const foot = { x: tip.x - dx * head.long, y: tip.y - dy * head.long }
  const path = pathOf([start, ...corners.map(centre), foot])
  const side = { x: dy * head.half, y: dx * head.half }
  const points = [tip, { x: foot.x + side.x, y: foot.y + side.y }, { x: foot.x - side.x, y: foot.y - side.y }]
  return [
    `<path class="halo" d="${path}"/><path class="wire" d="${path}"/>`,
    `<polygon class="head" points="${points.map(({ x, y }) => `${px(x)},${px(y)}`).join(' ')}"/>`,
  ]
}

/** Rows from the cell beside a box to its border: one up, half a one down. */
function borderAway(dy: number): number {
  return dy > 0 ? 0.5 : dy
}

/** A line through points, round at its corners. */
function pathOf(given: readonly Point[]): string {
  const apart = given.filter(({ x, y }, place) => x !== given[place - 1]?.x || y !== given[place - 1]?.y)
  const points = apart.filter((point, place) => {
    const [before, after] = [apart[place - 1], apart[place + 1]]
    return !(before && after && isStraight(before, point, after))
  })
  return points
    .map((point, place) => {
      const [before, after] = [points[place - 1], points[place + 1]]
      if (!before) return `M${px(point.x)} ${px(point.y)}`
      if (!after) return `L${px(point.x)} ${px(point.y)}`
      const [near, far] = [nearTo(point, before), nearTo(point, after)]
      return `L${px(near.x)} ${px(near.y)}Q${px(point.x)} ${px(point.y)} ${px(far.x)} ${px(far.y)}`
    })
    .join('')
}

function isStraight(one: Point, two: Point, three: Point): boolean {
  return (one.x === two.x && two.x === three.x) || (one.y === two.y && two.y === three.y)
}

function nearTo(corner: Point, other: Point): Point {
  const away = Math.min(bend, Math.hypot(other.x - corner.x, other.y - corner.y) / 2)
  return {
    x: corner.x + Math.sign(other.x - corner.x) * away,
    y: corner.y + Math.sign(other.y - corner.y) * away,
  }
}

function labelOf({ label }: Wire, measure: TextMeasure): readonly string[] {
  if (!label) return []
  const widest = Math.max(...label.lines.map(measure.widthOf))
  return label.lines.flatMap((line, place) => {
    const indent = Math.floor((widest - measure.widthOf(line)) / 2)
    return textAt({ column: label.left + indent, row: label.top + place }, line, 'label')
  })
}

function textAt({ column, row }: Cell, text: string, shape: string): readonly string[] {
  if (text === '') return []
  const x = px(margin + column * cellWidth)
  const y = px(margin + (row + 0.5) * cellHeight + 5)
  return [`<text class="${shape}" x="${x}" y="${y}">${escaped(text)}</text>`]
}

function centre({ column, row }: Cell): Point {
  return { x: margin + (column + 0.5) * cellWidth, y: margin + (row + 0.5) * cellHeight }
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
