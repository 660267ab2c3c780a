import { fitLines, span, type Block, type Line } from '../components/line.ts'
import { rule } from '../components/rule.ts'
import { saidSpan } from '../components/said-span.ts'
import { shortSpan, shortTerm } from '../components/short-span.ts'
import { tableWithMore } from '../components/table-with-more.ts'
import type { Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

/** One that is inside of a process, or a contact that waits at its entry. */
export type InsideRow = {
  readonly ref: string
  /** What Enter opens. */
  readonly opens: { readonly kind: 'case' | 'interaction'; readonly ref: string }
  readonly step: string
  readonly since: number
  readonly stuckAt: number | null
  /** By when the whole process is to have a result. */
  readonly dueAt: number | null
  readonly waitsFor: string | null
  readonly customerName: string | null
  readonly subject: string
}

export type ProcessInsideProps = {
  readonly name: string
  readonly rows: readonly InsideRow[]
  /** How many wait at its entry; they stand before those inside. */
  readonly atEntry: number
  readonly selected: number
  readonly now: number
}

/** What waits at the entry of one process, and what is inside: each with the step it is in, for how long, and its case. */
export function processInsideScreen(props: ProcessInsideProps, room: Room, look: Look): Block {
  const { name, rows, atEntry, selected } = props
  const { say, glyphs } = look
  const inside = say('processes.inside-count', {
    n: rows.filter(({ opens }) => opens.kind === 'case').length,
  })
  const count = atEntry === 0 ? inside : `${say('processes.entry-count', { n: atEntry })}, ${inside}`
  const head = rule({ title: name, details: [span(count, 'dim')], columns: room.columns }, glyphs)
  const list: readonly Line[] =
    rows.length === 0
      ? [[], [span(`   ${say('processes.inside-none')}`, 'dim')]]
      : tableWithMore(
          { columns: columnsOf(props, room, look), rows, selected, room: { ...room, rows: room.rows - 1 } },
          look,
        )
  return { lines: [head, ...fitLines(list, room.columns, room.rows - 1)], cursor: null }
}

function columnsOf({ now, rows }: ProcessInsideProps, room: Room, look: Look): readonly Column<InsideRow>[] {
  const { say, language } = look
  const isStuck = ({ stuckAt }: InsideRow): boolean => stuckAt !== null && stuckAt <= now
  const isWide = room.columns >= 120
  const waits: Column<InsideRow> = {
    title: say('processes.column.waits-for'),
    width: { upTo: 16 },
    text: ({ waitsFor }) => waitsForText(waitsFor, look),
    tone: () => 'dim',
  }
  return [
    {
      title: '',
      width: 1,
      text: (row) => (isStuck(row) ? '!' : ' '),
      tone: () => 'alarm',
      said: (row) => (isStuck(row) ? say('processes.column.stuck') : ''),
    },
    { title: say('column.ref'), width: { atLeast: 8 }, gap: 1, text: ({ opens }) => opens.ref },
    { title: say('processes.column.step'), width: { upTo: isWide ? 40 : 26 }, text: ({ step }) => step },
    {
      title: say('column.since'),
      width: 8,
      align: 'right',
      text: ({ since }) => shortSpan(Math.max(0, now - since) / 1000, language),
      tone: (row) => (isStuck(row) ? 'alarm' : 'plain'),
      said: ({ since }) => `${say('column.since')} ${saidSpan(Math.max(0, now - since) / 1000)}`,
    },
    ...(rows.some(({ waitsFor }) => waitsFor !== null) ? [waits] : []),
    {
      title: say('column.due'),
      width: 8,
      align: 'right',
      text: ({ dueAt }) => (dueAt === null ? '' : shortTerm((dueAt - now) / 1000, language)),
      tone: ({ dueAt }) => (dueAt !== null && dueAt < now ? 'alarm' : 'plain'),
    },
    {
      title: say('column.customer'),
      width: { upTo: isWide ? 26 : 17 },
      text: ({ customerName }) => customerName ?? '',
    },
    { title: say('column.subject'), width: 'rest', text: ({ subject }) => subject },
  ]
}

function waitsForText(waitsFor: string | null, { say }: Look): string {
  if (waitsFor === null) return ''
  if (waitsFor.startsWith('command:')) return waitsFor.slice('command:'.length)
  switch (waitsFor) {
    case 'mail':
    case 'callback':
    case 'time':
    case 'handover':
    case 'call':
      return say(`processes.waits-for.${waitsFor}`)
    default:
      return waitsFor
  }
}
