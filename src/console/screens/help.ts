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
  const perColumn = Math.max(rows, Math.ceil(entries.length / across))
  const from = Math.max(0, Math.min(scroll, perColumn - rows))
  const lines: Line[] = []
  for (let row = from; row < from + rows; row += 1) {
    const line = Array.from({ length: across }, (_, column) => {
      const entry = row < perColumn ? entries[column * perColumn + row] : undefined
      return entry ? helpEntry(entry, width) : [cell('', width)]
    })
    lines.push(line.flat())
  }
  const head = rule({ title: say('help.title', { place: placeLabel }), columns: room.columns }, glyphs)
  return { lines: fitLines([head, [], ...lines], room.columns, room.rows), cursor: null }
}

function helpEntry({ keys, label, blocked }: HelpEntry, width: number): Line {
  const text = blocked === null ? label : `${label} (${blocked})`
  return [
    span('  '),
    cell(keys, keyColumns, { tone: blocked === null ? 'accent' : 'dim' }),
    cell(text, width - keyColumns - 3, { tone: blocked === null ? 'plain' : 'dim' }),
    span(' '),
  ]
}
