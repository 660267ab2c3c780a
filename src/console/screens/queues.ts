import type { InteractionState } from '../../domain/interaction-state.ts'
import { clean } from '../../language/clean.ts'
import { truncate, widthOf } from '../../language/width.ts'
import {
  beside,
  cell,
  fitLine,
  fitLines,
  lineWidth,
  span,
  spread,
  type Block,
  type Line,
  type Tone,
} from '../components/line.ts'
import { listWithPane } from '../components/list-with-pane.ts'
import { paragraph } from '../components/paragraph.ts'
import { rule } from '../components/rule.ts'
import { shortSpan, shortTerm } from '../components/short-span.ts'
import { table, type Column } from '../components/table.ts'
import { channelGlyph } from '../components/channel-glyph.ts'
import { chosenTab } from '../components/chosen-tab.ts'
import { channelWord } from '../components/channel-word.ts'
import { saidDue, saidSpan } from '../components/said-span.ts'
import { isQueueLate, type HeaderQueue } from '../components/header-line.ts'
import { othersMark, othersTone, saidOthers, type Others } from '../components/others.ts'
import type { Look, Room } from '../look.ts'
import { myWorkTable, type OwnRow } from './my-work.ts'

export type QueueEntry = HeaderQueue & {
  readonly key: string
  /** Whether the agent works in it. */
  readonly isServed: boolean
}

export type WaitingRow = {
  readonly ref: string
  readonly channel: string
  readonly state: InteractionState
  readonly queueId: string
  /** Whether something was typed for it and not sent. */
  readonly hasDraft: boolean
  readonly waitingSince: number
  readonly dueAt: number | null
  readonly customerName: string | null
  /** The number or address that it came from, as people read it. */
  readonly contact: string | null
  readonly subject: string
}

export type PreviewView = {
  /** The customer's, or the sender's, or where it came from; null when none of it is known. */
  readonly who: string | null
  /** What identifies the customer at a glance: number, account, open cases, the last contact. */
  readonly facts: readonly string[]
  readonly text: string
}

export type QueuesScreenProps = {
  readonly queues: readonly QueueEntry[]
  readonly chosen: QueueEntry | null
  readonly rows: readonly WaitingRow[]
  /** What of the agent's own is shown below what is in hand; empty in a queue. */
  readonly own: readonly OwnRow[]
  /** Whether the filter looked at all of the queue, or where it stopped: at so many rows, or at so many matches. */
  readonly filterEnd: 'all' | 'enough' | { readonly lookedAt: number }
  /** Index among `rows` and what is one's own below them. */
  readonly selected: number
  readonly preview: PreviewView | null
  /** The filter that is in force, as typed; the field itself when it is being typed. */
  readonly filter: string
  /** Whether a row is marked, and how many are, on the screen or not. */
  readonly isMarked: (ref: string) => boolean
  readonly marked: number
  readonly others: Others
  readonly now: number
  readonly isSideBySide: boolean
  /** How many lines at the foot something lies over. */
  readonly covered: number
  /** Whether the rows are what the agent has in hand. */
  readonly isMine: boolean
  /** Whether the agent may bring work and people in, and is told how while there is nothing. */
  readonly setsUp: boolean
}

const queueListColumns = { narrow: 36, wide: 46, from: 140 }
const narrowPreview = 6

/** The queue place: the queues, who waits in the chosen one, and what the selected one is about. */
export function queuesScreen(props: QueuesScreenProps, room: Room, look: Look): Block {
  if (props.isSideBySide) {
    const { narrow, wide, from } = queueListColumns
    const listColumns = room.columns >= from ? wide : narrow
    const columns = room.columns - listColumns - 1
    const list = queueList(props, { columns: listColumns, rows: room.rows }, look)
    const work = waitingAndPreview(props, { columns, rows: room.rows }, look)
    return { lines: beside(list, work, look.glyphs), cursor: null }
  }
  const tabs = queueTabs(props, room.columns, look)
  const work = waitingAndPreview(props, { columns: room.columns, rows: room.rows - 1 }, look)
  return { lines: [tabs, ...work], cursor: null }
}

function waitingAndPreview(props: QueuesScreenProps, room: Room, look: Look): readonly Line[] {
  const previewRows = room.rows >= 26 ? Math.floor(room.rows * 0.4) : narrowPreview
  const { chosen, rows, own, isMine, covered } = props
  const title = chosen?.label ?? look.say('queues.none')
  const details = headDetails(props, room.columns - widthOf(title) - ruleAround, look)
  const head = rule({ title, details, columns: room.columns }, look.glyphs)
  const isEmpty = rows.length === 0 && own.length === 0
  const list = (tableRows: number): readonly Line[] => {
    const tableRoom = { ...room, rows: tableRows }
    if (isEmpty) return emptyQueue(props, look)
    return isMine ? myWorkTable(props, tableRoom, look) : waitingTable(props, tableRoom, look)
  }
  const previewRule = rule({ title: look.say('queues.preview'), columns: room.columns }, look.glyphs)
  const pane = preview(props.preview, room.columns, look)
  return listWithPane({ head, list, rule: previewRule, pane, paneRows: previewRows, covered }, room)
}

/** What a rule takes of a line beside its title and its details. */
const ruleAround = 7

/** The filter in force, what is marked and how many wait; where that has no room, the oldest and then the filter give way. */
function headDetails(props: QueuesScreenProps, columns: number, look: Look): Line {
  const { filter, marked } = props
  const { count, oldest } = summary(props, look)
  const marks: Line =
    marked === 0 ? [] : [span(`${look.glyphs.check} ${look.say('list.marked', { n: marked })}  `, 'strong')]
  const whole = [...filterDetail(filter), ...marks, ...count, ...oldest]
  if (lineWidth(whole) <= columns) return whole
  const kept = [...marks, ...count]
  const left = columns - lineWidth(kept) - 2
  return left < 4 ? kept : [...filterDetail(truncate(clean(filter), left)), ...kept]
}

function filterDetail(filter: string): Line {
  return filter === '' ? [] : [span(`/${filter} `, 'accent')]
}

function summary(
  { chosen: queue, rows, filter, filterEnd, now, isMine }: QueuesScreenProps,
  { say, glyphs, language }: Look,
): { readonly count: Line; readonly oldest: Line } {
  if (!queue) return { count: [], oldest: [] }
  const all = say(isMine ? 'queue.in-hand' : 'queue.waiting', { n: queue.waiting })
  const counts = { n: rows.length, total: queue.waiting }
  const matching =
    filterEnd === 'all'
      ? say('list.matching', counts)
      : filterEnd === 'enough'
        ? say('list.matching-more', counts)
        : say('list.matching-first', { ...counts, looked: filterEnd.lookedAt })
  const waiting = filter === '' ? all : matching
  if (queue.oldestSince === null || filterEnd !== 'all') return { count: [span(waiting, 'dim')], oldest: [] }
  // Beside how many match stands the oldest of those.
  const since = filter === '' ? queue.oldestSince : oldestOf(rows)
  const late = filter === '' ? isQueueLate(queue, now) : rows.some((row) => isLate(row, now))
  const tone = late ? 'alarm' : 'dim'
  if (since === null) return { count: [span(waiting, tone)], oldest: [] }
  const oldest = say('queues.oldest', { time: shortSpan((now - since) / 1000, language) })
  return { count: [span(waiting, tone)], oldest: [span(` ${glyphs.separator} ${oldest}`, tone)] }
}

function oldestOf(rows: readonly WaitingRow[]): number | null {
  return rows.reduce<number | null>(
    (oldest, { waitingSince }) => (oldest === null || waitingSince < oldest ? waitingSince : oldest),
    null,
  )
}

function waitingTable(
  { rows, selected, now, isMarked, others }: QueuesScreenProps,
  room: Room,
  look: Look,
): readonly Line[] {
  const { say, glyphs } = look
  const columns: readonly Column<WaitingRow>[] = [
    {
      title: '',
      width: 1,
      text: (row) => (isLate(row, now) ? '!' : ' '),
      tone: () => 'alarm',
      said: () => '',
    },
    { title: say('column.ref'), width: { atLeast: 8 }, gap: 1, text: (row) => row.ref },
    {
      title: '',
      width: 1,
      gap: 1,
      text: (row) => channelGlyph(row.channel, glyphs),
      tone: () => 'dim',
      said: (row) => channelWord(row.channel, look),
    },
    {
      title: '',
      width: 1,
      gap: 1,
      text: ({ ref }) => othersMark(ref, others, look),
      tone: ({ ref }) => othersTone(ref, others),
      said: ({ ref }) => saidOthers(ref, others, look),
    },
    {
      title: say('column.waits'),
      width: 8,
      gap: 0,
      align: 'right',
      text: (row) => shortSpan((now - row.waitingSince) / 1000, look.language),
      said: (row) => `${say('column.waits')} ${saidSpan((now - row.waitingSince) / 1000)}`,
    },
    {
      title: say('column.due'),
      width: 8,
      align: 'right',
      text: (row) => due(row, now, look),
      tone: (row) => dueTone(row, now),
      said: (row) => saidDue(row.dueAt, now, look),
    },
    {
      title: say('column.customer'),
      width: customerWidth(room.columns),
      text: (row) => row.customerName ?? row.contact ?? say('customer.unknown'),
    },
    { title: say('column.subject'), width: 'rest', text: (row) => row.subject },
  ]
  return table({ columns, rows, selected, room, isMarked: ({ ref }) => isMarked(ref) }, glyphs)
}

/** What a name takes: on a wide screen a longer one stands whole, because the subject has room enough then. */
function customerWidth(columns: number): number {
  if (columns >= 140) return 40
  return columns >= 100 ? 26 : 18
}

function isLate({ dueAt }: WaitingRow, now: number): boolean {
  return dueAt !== null && dueAt < now
}

function due({ dueAt }: WaitingRow, now: number, { language }: Look): string {
  return dueAt === null ? '' : shortTerm((dueAt - now) / 1000, language)
}

function dueTone(row: WaitingRow, now: number): Tone {
  return isLate(row, now) ? 'alarm' : 'plain'
}

function emptyQueue(
  { queues, chosen, filter, filterEnd, isMine, setsUp }: QueuesScreenProps,
  { say }: Look,
): readonly Line[] {
  const empty = isMine ? say('queue.nothing-in-hand') : say('queue.empty', { queue: chosen?.label ?? '' })
  const none =
    typeof filterEnd === 'object'
      ? say('list.no-match-first', { filter, looked: filterEnd.lookedAt })
      : say('list.no-match', { filter })
  const text = filter === '' ? empty : none
  const isQuiet = filter === '' && !isMine && queues.every(({ waiting }) => waiting === 0)
  const toSetUp = setsUp ? [say('queue.bring-mail'), say('queue.bring-people')] : [say('queue.quiet')]
  const steps = isQuiet ? toSetUp : []
  return [[], ...[text, ...steps].map((line): Line => [span(`   ${line}`, 'dim')])]
}

function preview(view: PreviewView | null, columns: number, look: Look): readonly Line[] {
  if (!view) return []
  const facts = view.facts.flatMap((fact) => [span('  '), span(fact, 'dim')])
  const head: Line = [span(` ${view.who ?? look.say('customer.unknown')}`, 'strong'), ...facts]
  const text = paragraph(view.text, columns - 2, look).map((line): Line => [span(' '), ...line])
  return [head, ...text]
}

function queueTabs({ queues, chosen, now }: QueuesScreenProps, columns: number, look: Look): Line {
  const { glyphs } = look
  const more: Line = [span('…', 'dim')]
  const tabs = queues.map((queue): Line => {
    const isChosen = queue.key === chosen?.key
    const isLate = isQueueLate(queue, now)
    return [
      span(' '),
      chosenTab(isChosen, look),
      span(queueName(queue), isChosen ? 'strong' : 'dim'),
      span(` ${queue.waiting}${isLate ? '!' : ''}`, isLate ? 'alarm' : isChosen ? 'plain' : 'dim'),
      span(
        queue.callers > 0 ? ` ${channelGlyph(queue.liveChannel, glyphs)} ` : ' ',
        isLate ? 'alarm' : 'warn',
      ),
    ]
  })
  const at = queues.findIndex(({ key }) => key === chosen?.key)
  let from = 0
  // The chosen tab is always seen: those before it give way.
  while (from < at && widthUpTo(tabs.slice(from, at + 1)) > columns - 2) from += 1
  const before = from > 0 ? more : []
  let to = at + 1
  while (to < tabs.length && widthUpTo(tabs.slice(from, to + 1)) <= columns - 2) to += 1
  const shown: Line = [...before, ...tabs.slice(from, to).flat()]
  return to < tabs.length ? spread(shown, more, columns) : fitLine(shown, columns)
}

/** A queue's name; one that others work in stands in brackets. */
function queueName({ label, isServed }: QueueEntry): string {
  return isServed ? label : `(${label})`
}

function widthUpTo(tabs: readonly Line[]): number {
  return tabs.reduce((sum, tab) => sum + lineWidth(tab), 0)
}

function queueList(
  { queues, chosen, now }: QueuesScreenProps,
  room: Room,
  { say, glyphs, language }: Look,
): readonly Line[] {
  const lines = queues.map((queue): Line => {
    const isChosen = queue.key === chosen?.key
    const isLate = isQueueLate(queue, now)
    const count = `${queue.waiting}${isLate ? '!' : ' '}`
    const oldest = queue.oldestSince === null ? '' : shortSpan((now - queue.oldestSince) / 1000, language)
    const callers = queue.callers > 0 ? channelGlyph(queue.liveChannel, glyphs) : ''
    return [
      span(isChosen ? ` ${glyphs.pointer} ` : '   ', 'strong'),
      cell(queueName(queue), room.columns - 19, {
        tone: isChosen ? 'strong' : queue.isServed ? 'plain' : 'dim',
      }),
      cell(callers, 2, { align: 'right', tone: isLate ? 'alarm' : 'warn' }),
      cell(count, 5, { align: 'right', tone: isLate ? 'alarm' : isChosen ? 'strong' : 'plain' }),
      cell(oldest, 8, { align: 'right', tone: 'dim' }),
    ]
  })
  return fitLines(
    [rule({ title: say('queues.title'), columns: room.columns }, glyphs), ...lines],
    room.columns,
    room.rows,
  )
}
