import type { ViewColumn, ViewKind } from '../../domain/saved-view.ts'
import { clean } from '../../language/clean.ts'
import { formatRelative } from '../../language/times.ts'
import { truncate, widthOf } from '../../language/width.ts'
import { fitLines, span, type Block, type Line } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import { rule } from '../components/rule.ts'
import { saidDue, saidSpan } from '../components/said-span.ts'
import { shortSpan, shortTerm } from '../components/short-span.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

/** What stands in a column of a record: a text, or a moment that is told as it is meant. */
export type ViewCell = string | { readonly is: 'since' | 'due' | 'moment'; readonly at: number | null }

/** A record of a view. */
export type ViewRecord = {
  readonly ref: string
  readonly opens: 'interaction' | 'case' | 'callback' | 'customer'
  /** The queue of a contact that can be marked; null for whatever else. */
  readonly markableIn: string | null
  readonly cells: { readonly [Name in ViewColumn]?: ViewCell }
}

export type ViewScreenProps = {
  /** Null when there is no such view any more. */
  readonly view: { readonly label: string; readonly kind: ViewKind; readonly filter: string } | null
  readonly columns: readonly ViewColumn[]
  readonly rows: readonly ViewRecord[]
  readonly hasMore: boolean
  /** Why its filter cannot be read any more; null where it can. */
  readonly problem: string | null
  readonly selected: number
  /** What narrows it further, as typed. */
  readonly typed: string
  /** Whether a row is marked, and how many are, on the screen or not. */
  readonly isMarked: (ref: string) => boolean
  readonly marked: number
  readonly now: number
}

/** The list of a saved view, with its columns. */
export function viewScreen(props: ViewScreenProps, room: Room, look: Look): Block {
  const { view, rows, hasMore, selected, typed, marked, isMarked } = props
  const { say, glyphs } = look
  const count = say(hasMore ? 'views.first' : 'views.records', { n: rows.length })
  const title = view?.label ?? say('views.gone')
  const marks = marked === 0 ? '' : `${glyphs.check} ${say('list.marked', { n: marked })}  `
  const narrowed = typed === '' ? '' : `/${truncate(clean(typed), Math.floor(room.columns / 3))}  `
  const left = room.columns - widthOf(title) - widthOf(`${narrowed}${marks}${count}`) - 12
  const filter: Line = view && view.filter !== '' && left > 8 ? [span(`${truncate(clean(view.filter), left)}  `, 'accent')] : [] // prettier-ignore
  const head = rule(
    {
      title,
      details: [...filter, span(narrowed, 'accent'), span(marks, 'strong'), span(count, 'dim')],
      columns: room.columns,
    },
    glyphs,
  )
  const list =
    rows.length === 0
      ? [[], ...emptyLines(props, room, look)]
      : table(
          {
            columns: columnsOf(props, look),
            rows,
            selected,
            room: { ...room, rows: room.rows - 1 },
            isMarked: ({ ref }) => isMarked(ref),
          },
          glyphs,
        )
  return { lines: [head, ...fitLines(list, room.columns, room.rows - 1)], cursor: null }
}

function emptyLines({ problem, view }: ViewScreenProps, { columns }: Room, look: Look): readonly Line[] {
  const text = problem ?? look.say(view ? 'views.empty' : 'views.gone-next')
  return paragraph(text, columns - 4, look).map((line) => [
    span('   '),
    ...line.map((part) => span(part.text, problem === null ? 'dim' : 'alarm')),
  ])
}

/** How wide a column is at most; where there is no room for all, the widest give way. */
const widths: Readonly<Record<ViewColumn, number>> = {
  ref: 8,
  channel: 12,
  state: 14,
  queue: 22,
  agent: 20,
  arrived: 15,
  waits: 8,
  due: 8,
  done: 15,
  'put-backs': 8,
  customer: 26,
  subject: 100,
  priority: 9,
  pending: 15,
  opened: 15,
  resolved: 15,
  made: 15,
  phone: 16,
  note: 100,
  name: 30,
  type: 12,
  language: 8,
  account: 14,
  contact: 30,
}

function columnsOf({ columns, view, now }: ViewScreenProps, look: Look): readonly Column<ViewRecord>[] {
  const { say } = look
  return columns.map((name): Column<ViewRecord> => {
    const isSpan = name === 'waits' || (name === 'due' && view?.kind !== 'callbacks')
    const title = say(`view.column.${name}`)
    return {
      title,
      width: { upTo: name === 'due' && !isSpan ? widths.made : widths[name] },
      ...(isSpan && { align: 'right' as const }),
      text: ({ cells }) => cellText(cells[name] ?? '', now, look),
      tone: ({ cells }) => (isLate(cells[name], now) ? 'alarm' : 'plain'),
      ...(isSpan && { said: ({ cells }) => saidCell(cells[name], title, { now, look }) }),
    }
  })
}

function saidCell(
  cell: ViewCell | undefined,
  title: string,
  { now, look }: { readonly now: number; readonly look: Look },
): string {
  if (typeof cell !== 'object' || cell.at === null) return ''
  return cell.is === 'due' ? saidDue(cell.at, now, look) : `${title} ${saidSpan((now - cell.at) / 1000)}`
}

function cellText(cell: ViewCell, now: number, { language }: Look): string {
  if (typeof cell === 'string') return cell.replaceAll(/\s+/g, ' ')
  if (cell.at === null) return ''
  switch (cell.is) {
    case 'since':
      return shortSpan((now - cell.at) / 1000, language)
    case 'due':
      return `${cell.at < now ? '!' : ''}${shortTerm((cell.at - now) / 1000, language)}`
    case 'moment':
      return formatRelative(cell.at, now, language)
    default:
      return cell.is satisfies never
  }
}

function isLate(cell: ViewCell | undefined, now: number): boolean {
  return typeof cell === 'object' && cell.is === 'due' && cell.at !== null && cell.at < now
}
