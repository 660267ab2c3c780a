import { clean } from '../../language/clean.ts'
import { wrapText } from '../../language/width.ts'
import { cell, fitLines, span, type Block, type Line } from '../components/line.ts'
import { rule } from '../components/rule.ts'
import type { Look, Room } from '../look.ts'

export type HelpEntry = {
  /** The keys as they are pressed: `j ↓`. */
  readonly keys: string
  readonly label: string
  /** Why it does not work just now. */
  readonly blocked: string | null
}

export type HelpScreenProps = {
  readonly placeLabel: string
  readonly entries: readonly HelpEntry[]
  readonly scroll: number
}

const narrowest = 38
const keyColumns = 12

/** Every key that works exactly here, and why those that don't, don't. */
export function helpScreen({ placeLabel, entries, scroll }: HelpScreenProps, room: Room, look: Look): Block {
  const { say, glyphs } = look
  const rows = room.rows - 2
  const across = Math.max(
    1,
    Math.min(3, Math.floor(room.columns / narrowest), Math.ceil(entries.length / rows)),
  )
  const width = Math.floor(room.columns / across)
  const columns = columnsOf(
    entries.map((entry) => helpEntry(entry, width)),
    { across, rows },
  )
  const height = Math.max(rows, ...columns.map(({ length }) => length))
  const from = Math.max(0, Math.min(scroll, height - rows))
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: across }, (__, column) => columns[column]?.[from + row] ?? [cell('', width)]).flat(),
  )
  const head = rule({ title: say('help.title', { place: placeLabel }), columns: room.columns }, glyphs)
  return { lines: fitLines([head, [], ...lines], room.columns, room.rows), cursor: null }
}

/** Entries one below the other in as many columns as there are, each whole in one of them: as low as that goes. */
function columnsOf(
  entries: readonly (readonly Line[])[],
  { across, rows }: { readonly across: number; readonly rows: number },
): readonly (readonly Line[])[] {
  const needed = entries.reduce((sum, { length }) => sum + length, 0)
  for (let height = Math.max(rows, Math.ceil(needed / across)); ; height += 1) {
    const columns: Line[][] = [[]]
    for (const entry of entries) {
      const last = columns.at(-1)
      if (last && last.length + entry.length <= height) last.push(...entry)
      else columns.push([...entry])
    }
    if (columns.length <= across || height >= needed) return columns
  }
}

/** A key and what it does; a reason that has no room behind that goes on below. */
function helpEntry({ keys, label, blocked }: HelpEntry, width: number): readonly Line[] {
  const text = clean(blocked === null ? label : `${label} (${blocked})`)
  const tone = blocked === null ? 'plain' : 'dim'
  return wrapText(text, width - keyColumns - 3).map((line, index): Line => [
    span('  '),
    cell(index === 0 ? keys : '', keyColumns, { tone: blocked === null ? 'accent' : 'dim' }),
    cell(line, width - keyColumns - 3, { tone }),
    span(' '),
  ])
}
