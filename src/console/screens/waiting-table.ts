import type { InteractionState } from '../../domain/interaction-state.ts'
import { channelGlyph } from '../components/channel-glyph.ts'
import { channelWord } from '../components/channel-word.ts'
import type { Line, Tone } from '../components/line.ts'
import { othersMark, othersTone, saidOthers, type Others } from '../components/others.ts'
import { saidDue, saidSpan } from '../components/said-span.ts'
import { shortSpan, shortTerm } from '../components/short-span.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

export type WaitingRow = {
  readonly ref: string
  readonly channel: string
  readonly state: InteractionState
  readonly queueId: string
  /** Whether something was typed for it and not sent. */
  readonly hasDraft: boolean
  /** Whether whoever holds it has somebody on the line by it, talked to or on hold. */
  readonly isOnTheLine: boolean
  readonly waitingSince: number
  readonly dueAt: number | null
  readonly customerName: string | null
  /** The number or address that it came from, as people read it. */
  readonly contact: string | null
  readonly subject: string
}

export type WaitingTableProps = {
  readonly rows: readonly WaitingRow[]
  readonly selected: number
  readonly now: number
  readonly isMarked: (ref: string) => boolean
  readonly others: Others
}

/** Who waits in a queue, row by row. */
export function waitingTable(
  { rows, selected, now, isMarked, others }: WaitingTableProps,
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

/** Whether somebody waits past the time by which he is due. */
export function isLate({ dueAt }: WaitingRow, now: number): boolean {
  return dueAt !== null && dueAt < now
}

function due({ dueAt }: WaitingRow, now: number, { language }: Look): string {
  return dueAt === null ? '' : shortTerm((dueAt - now) / 1000, language)
}

function dueTone(row: WaitingRow, now: number): Tone {
  return isLate(row, now) ? 'alarm' : 'plain'
}
