import type { RightRecord } from '../../domain/rights.ts'
import { formatRelative } from '../../language/times.ts'
import { saidDue } from '../components/said-span.ts'
import { shortSpan } from '../components/short-span.ts'
import { span, type Block, type Line, type Tone } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import { listWithPane } from '../components/list-with-pane.ts'
import { rule } from '../components/rule.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

/** Whose callbacks are on screen: mine and anyone's of my queues, mine alone, or all that may be seen. */
export type WhoseCallbacks = 'ours' | 'mine' | 'all'

export type CallbackRow = {
  readonly ref: string
  readonly group: 'due' | 'missed' | 'coming' | 'done'
  readonly dueAt: number
  readonly whose: 'mine' | 'anyone' | 'other'
  readonly whoseName: string
  readonly queue: string
  readonly queueId: string
  readonly phone: string
  readonly note: string
  readonly customerRef: string | null
  readonly customerName: string | null
  /** What it came up as, and whether that waits for somebody. */
  readonly made: { readonly ref: string; readonly isWaiting: boolean } | null
  /** Whether it is still to be made. */
  readonly isOpen: boolean
  readonly hasComeUp: boolean
  /** Whose it is and where it lies, for what is done with it by right. */
  readonly record: RightRecord
}

export type CallbacksScreenProps = {
  readonly rows: readonly CallbackRow[]
  readonly hasMore: boolean
  readonly whose: WhoseCallbacks
  readonly selected: number
  readonly now: number
  readonly covered: number
}

const previewRows = 4

/** The callbacks that somebody looks after: due, missed, coming, done today; below them the one that is pointed at. */
export function callbacksScreen(props: CallbacksScreenProps, room: Room, look: Look): Block {
  const { rows, selected, whose, covered } = props
  const { say, glyphs } = look
  const details: Line = [...counts(props, look), span(say(`callbacks.whose.${whose}`), 'strong')]
  const head = rule({ title: say('callbacks.title'), details, columns: room.columns }, glyphs)
  const columns = columnsOf(props, room, look)
  const list = (listRows: number): readonly Line[] =>
    rows.length === 0
      ? [[], ...emptyLines(whose, look)]
      : table({ columns, rows, selected, room: { columns: room.columns, rows: listRows } }, glyphs)
  const chosen = rows[selected]
  const title = rule({ title: say('callbacks.preview'), columns: room.columns }, glyphs)
  const pane = chosen ? preview(chosen, room.columns, look) : []
  return {
    lines: listWithPane({ head, list, rule: title, pane, paneRows: previewRows, covered }, room),
    cursor: null,
  }
}

function counts({ rows, hasMore }: CallbacksScreenProps, { say, glyphs }: Look): Line {
  const inGroup = (group: CallbackRow['group']) => rows.filter((row) => row.group === group).length
  const parts: readonly (readonly [CallbackRow['group'], Tone])[] = [
    ['due', 'alarm'],
    ['missed', 'warn'],
    ['coming', 'dim'],
    ['done', 'dim'],
  ]
  return [
    ...parts.flatMap(([group, tone]): Line => {
      const n = inGroup(group)
      if (n === 0) return []
      return [span(say(`callbacks.count.${group}`, { n }), tone), span(` ${glyphs.separator} `, 'dim')]
    }),
    ...(hasMore ? [span(`${say('callbacks.more')} ${glyphs.separator} `, 'dim')] : []),
  ]
}

function emptyLines(whose: WhoseCallbacks, { say }: Look): readonly Line[] {
  return [
    [span(`   ${say(`callbacks.none.${whose}`)}`, 'dim')],
    [span(`   ${say('callbacks.none-next')}`, 'dim')],
  ]
}

const tones: Readonly<Record<CallbackRow['group'], Tone>> = {
  due: 'alarm',
  missed: 'warn',
  coming: 'plain',
  done: 'dim',
}

function columnsOf(
  { now }: CallbacksScreenProps,
  room: Room,
  { say, language }: Look,
): readonly Column<CallbackRow>[] {
  const isWide = room.columns >= 100
  const queue: Column<CallbackRow> = { title: say('column.queue'), width: 26, text: (row) => row.queue }
  const phone: Column<CallbackRow> = { title: say('column.phone'), width: 16, text: (row) => row.phone }
  const left: Column<CallbackRow> = {
    title: say('column.due'),
    width: 8,
    align: 'right',
    text: ({ group, dueAt }) =>
      group === 'due' || group === 'coming' ? shortSpan((dueAt - now) / 1000, language) : '',
    tone: ({ group }) => tones[group],
    said: ({ group, dueAt }) => (group === 'due' || group === 'coming' ? saidDue(dueAt, now, { say }) : ''),
  }
  return [
    {
      title: say('column.state'),
      width: 9,
      text: ({ group }) => say(`callbacks.state.${group}`),
      tone: ({ group }) => tones[group],
    },
    {
      title: say('column.when'),
      width: isWide ? 17 : 15,
      text: ({ dueAt }) => formatRelative(dueAt, now, language),
    },
    ...(isWide ? [left] : []),
    {
      title: say('column.customer'),
      width: isWide ? 24 : 18,
      text: ({ customerName }) => customerName ?? say('customer.unknown'),
    },
    ...(isWide ? [phone] : []),
    ...(room.columns >= 140 ? [queue] : []),
    {
      title: say('column.whose'),
      width: isWide ? 16 : 12,
      text: ({ whose, whoseName }) => (whose === 'mine' ? say('callbacks.mine') : whoseName),
      tone: ({ whose }) => (whose === 'mine' ? 'good' : 'plain'),
    },
    { title: say('column.note'), width: 'rest', text: ({ note }) => note },
  ]
}

function preview(row: CallbackRow, columns: number, look: Look): readonly Line[] {
  const { say, glyphs } = look
  const facts = [row.ref, row.made === null ? '' : say('callbacks.made', { ref: row.made.ref }), row.phone, row.queue]
    .filter((fact) => fact !== '')
    .join(` ${glyphs.separator} `) // prettier-ignore
  const head: Line = [
    span(` ${row.customerName ?? say('customer.unknown')}`, 'strong'),
    span(`  ${facts}`, 'dim'),
  ]
  return [head, ...paragraph(row.note, columns - 2, look).map((line): Line => [span(' '), ...line])]
}
