import { formatRelative } from '../../language/times.ts'
import { fitLines, span, type Block, type Line } from '../components/line.ts'
import { listWithPane } from '../components/list-with-pane.ts'
import { paragraph } from '../components/paragraph.ts'
import { rule } from '../components/rule.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

export type HistoryRow = {
  readonly seq: number
  readonly at: number
  readonly who: string
  /** What was done, in words. */
  readonly what: string
  /** The interaction or customer that it was about; empty where it was neither. */
  readonly ref: string
  readonly customerName: string
  readonly details: string
  /** Whether the agent who looks may take it back, or why not: it is taken back, another’s, or never can be. */
  readonly undo: 'can' | 'undone' | 'not-yours' | 'never'
  /** The contact whose wrap-up it was; null for anything else. */
  readonly wrappedUp: string | null
}

export type HistoryScreenProps = {
  /** Null for what the agent himself did. */
  readonly ref: string | null
  readonly rows: readonly HistoryRow[]
  /** Since when this device knows it all; null where there is nothing before. */
  readonly knownSince: number | null
  readonly selected: number
  readonly now: number
  /** How many lines at the foot something lies over. */
  readonly covered: number
}

/** Whom it was about, and two lines of what was given. */
const paneRows = 3

/** Everything that happened to one record, the latest first; below it the one that is pointed at, whole. */
export function historyScreen(props: HistoryScreenProps, room: Room, look: Look): Block {
  const { ref, rows, knownSince, selected, now, covered } = props
  const { say, glyphs } = look
  const columns = columnsOf(props, room, look)
  const title = ref === null ? say('history.mine') : say('history.title', { ref })
  const time = knownSince === null ? null : formatRelative(knownSince, now, look.language)
  const details = time === null ? [] : [span(say('history.at-server', { time }), 'dim')]
  const head = rule({ title, details, columns: room.columns }, glyphs)
  const chosen = rows[selected]
  if (!chosen) {
    const none = ref === null ? say('history.none') : say('history.empty', { ref })
    return { lines: fitLines([head, [span(`   ${none}`, 'dim')]], room.columns, room.rows), cursor: null }
  }
  const list = (tableRows: number): readonly Line[] =>
    table({ columns, rows, selected, room: { columns: room.columns, rows: tableRows } }, glyphs)
  const about = rule(
    { title: chosen.what, details: wholeMoment(chosen, props, look), columns: room.columns },
    glyphs,
  )
  const pane = wholeRow(chosen, room.columns, look)
  return { lines: listWithPane({ head, list, rule: about, pane, paneRows, covered }, room), cursor: null }
}

function wholeMoment({ at, who }: HistoryRow, { now }: HistoryScreenProps, { language, glyphs }: Look): Line {
  return [span(`${formatRelative(at, now, language)} ${glyphs.separator} ${who}`, 'dim')]
}

/** What it was about, and the details as far as they are kept, which the row has seldom room for. */
function wholeRow({ ref, customerName, details }: HistoryRow, columns: number, look: Look): readonly Line[] {
  const about = [ref, customerName].filter((part) => part !== '').join('  ')
  const head: readonly Line[] = about === '' ? [] : [[span(` ${about}`, 'strong')]]
  const text = details === '' ? [] : paragraph(details, columns - 2, look)
  return [...head, ...text.map((line): Line => [span(' '), ...line])]
}

function columnsOf(
  { ref, rows, now }: HistoryScreenProps,
  room: Room,
  { say, language }: Look,
): readonly Column<HistoryRow>[] {
  const isWide = room.columns >= 100
  const about: Column<HistoryRow> = { width: { upTo: 10 }, title: say('column.ref'), text: (row) => row.ref }
  const customer: Column<HistoryRow> = {
    width: { upTo: isWide ? 24 : 14 },
    title: say('column.customer'),
    text: ({ customerName }) => customerName,
  }
  const who: Column<HistoryRow> = {
    width: { upTo: isWide ? 18 : 13 },
    title: say('column.who'),
    text: (row) => row.who,
  }
  // Where all rows are about the record that the title names, a column would say it again.
  const isAboutOthers = rows.some((row) => row.ref !== '' && row.ref !== ref)
  // Of one record it matters more what was done than whose the other records are.
  const isOfMany = isWide || ref === null
  return [
    { width: { upTo: 18 }, title: say('column.when'), text: ({ at }) => formatRelative(at, now, language) },
    // Who it was is in the title where it is the agent himself.
    ...(ref === null ? [] : [who]),
    {
      width: { upTo: isWide ? 26 : isOfMany || !isAboutOthers ? 14 : 24 },
      title: say('column.what'),
      text: ({ what }) => what,
    },
    ...(isAboutOthers ? [about] : []),
    ...(isAboutOthers && isOfMany ? [customer] : []),
    { title: say('column.details'), width: 'rest', text: ({ details }) => details, tone: () => 'dim' },
  ]
}
