import type { MapBox, MapGraph, TextMeasure } from './map-graph.ts'

/** An end of an arrow at the upper or lower side of a box. */
export type Port = {
  readonly arrow: number
  readonly side: 'top' | 'bottom'
  /** Columns that it takes: those of the label, else one. */
  readonly width: number
  /** The label, where the arrow leaves here. */
  readonly lines: readonly string[]
  readonly leaves: boolean
}

/** A box with the room that it needs. */
export type SizedBox = {
  readonly box: MapBox
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
  readonly ports: readonly Port[]
  /** Arrows to itself, drawn at the right side; columns that they take there. */
  readonly loops: readonly { readonly arrow: number; readonly label: string }[]
  readonly loopWidth: number
  /** Columns from the left border that the mark takes in the upper border. */
  readonly markWidth: number
}

/** The widest that titles and labels get before they are broken. */
export type Sizes = { readonly title: number; readonly label: number }

/** Blank columns between the labels of one side. */
export const portGap = 2

const labelRows = 3

export function sizedBoxes(
  { boxes, arrows }: MapGraph,
  back: ReadonlySet<number>,
  { sizes, measure }: { readonly sizes: Sizes; readonly measure: TextMeasure },
): readonly SizedBox[] {
  const labelLines = (label: string): readonly string[] =>
    label === '' ? [] : cutLines(label, { columns: sizes.label, rows: labelRows }, measure)
  const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map(measure.widthOf))
  return boxes.map((box, place) => {
    const ports: Port[] = []
    const loops: { arrow: number; label: string }[] = []
    for (const [arrow, { from, to, label }] of arrows.entries()) {
      if (from === to) {
        if (from === place) loops.push({ arrow, label: measure.truncate(label, labelRows * sizes.label) })
        continue
      }
      if (from !== place && to !== place) continue
      const leaves = from === place
      const lines = leaves ? labelLines(label) : []
      const side = leaves === back.has(arrow) ? 'top' : 'bottom'
      ports.push({ arrow, side, width: Math.max(1, widest(lines)), lines, leaves })
    }
    const mark = measure.truncate(box.mark, Math.max(8, sizes.title))
    const markWidth = mark === '' ? 0 : measure.widthOf(mark) + 3
    const titleLines = (columns: number): readonly string[] =>
      box.title === '' ? [] : cutLines(box.title, { columns, rows: 6 }, measure)
    const room = (side: Port['side']): number =>
      ports.filter((port) => port.side === side).reduce((sum, port) => sum + port.width + portGap, 0)
    const beside = ports.some((port) => port.side === 'top' && port.leaves) ? markWidth : 2
    const width = Math.max(
      markWidth + 2,
      widest(titleLines(sizes.title)) + 4,
      room('bottom') + 2,
      room('top') + beside,
      7,
    )
    // Labels may have made it wider than the title asked for.
    const title = titleLines(Math.max(sizes.title, width - 4))
    const loopWidth =
      loops.length === 0 ? 0 : 5 + Math.max(...loops.map(({ label }) => measure.widthOf(label)))
    const inner = Math.max(title.length, 1, 2 * loops.length)
    return {
      box: { ...box, mark },
      lines: title,
      width,
      height: inner + 2,
      ports,
      loops,
      loopWidth,
      markWidth,
    }
  })
}

/** A text in so many rows at most; what does not fit is cut with `…`. */
function cutLines(
  text: string,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  measure: TextMeasure,
): readonly string[] {
  const lines = measure.wrap(text, columns).map((line) => line.trim())
  if (lines.length <= rows) return lines
  return [
    ...lines.slice(0, rows - 1),
    measure.truncate(`${lines[rows - 1] ?? ''} ${lines.slice(rows).join(' ')}`, columns),
  ]
}
