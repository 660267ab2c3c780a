import type { CasePriority } from '../../domain/case-state.ts'
import { channelGlyph } from '../components/channel-glyph.ts'
import { channelWord } from '../components/channel-word.ts'
import { saidDue } from '../components/said-span.ts'
import { span, type Line } from '../components/line.ts'
import { shortTerm } from '../components/short-span.ts'
import { table, type Column } from '../components/table.ts'
import { othersMark, othersTone, saidOthers, type Others } from '../components/others.ts'
import type { Look, Room } from '../look.ts'
import type { PreviewView } from './preview.ts'
import type { WaitingRow } from './waiting-table.ts'

/** What an agent has before him beside the contacts in hand, section after section as they stand on screen. */
export const ownSections = ['drafts', 'callbacks', 'cases', 'handed', 'waking'] as const
export type OwnSection = (typeof ownSections)[number]

/** Something of the agent's own beside what he has in hand. */
export type OwnRow = {
  readonly key: string
  readonly section: OwnSection
  /** The ref of the record that it is, or is about. */
  readonly ref: string
  readonly what: string
  readonly priority: CasePriority
  readonly dueAt: number | null
  /** The customer, or the number or address that its contact came from; null where neither is known. */
  readonly who: string | null
  readonly text: string
  readonly opens: OwnWork
  readonly preview: PreviewView
}

/** What is worked on when a row is opened. */
export type OwnWork =
  | { readonly is: 'case'; readonly ref: string }
  | { readonly is: 'callback'; readonly ref: string }
  | {
      readonly is: 'draft'
      readonly of: OwnDraft
      readonly on: RecordPlace
      /** What kind of draft it is, and what it is kept under. */
      readonly kept: {
        readonly kind: 'note' | 'transfer' | 'callback' | 'reply' | 'wrap-up'
        readonly under: string
      }
    }

export type OwnDraft =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'resolution'; readonly text: string }
  /** Key of its queue; null for that of the contact. */
  | { readonly kind: 'callback'; readonly queue: string | null }
  | { readonly kind: 'reply' | 'wrap-up' | 'transfer' }

export type RecordPlace = {
  readonly kind: 'interaction' | 'case' | 'customer'
  readonly ref: string
  /** Whether it is a contact that the agent has in hand. */
  readonly isInHand: boolean
}

/** No ref of a record has such a key. */
export function ownKey(section: OwnSection, name: string): string {
  return `${section} ${name}`
}

/** Whether a row of one's work is not a contact in hand. */
export function isOwnKey(key: string): boolean {
  return ownSections.some((section) => key.startsWith(`${section} `))
}

export type MyWorkProps = {
  /** The contacts in hand, state after state. */
  readonly rows: readonly WaitingRow[]
  readonly own: readonly OwnRow[]
  /** Index among both, the contacts first. */
  readonly selected: number
  readonly now: number
  readonly isMarked: (ref: string) => boolean
  readonly others: Others
}

type Shown =
  | { readonly contact: WaitingRow; readonly section: string }
  | { readonly own: OwnRow; readonly section: string }

/** One's own work under a head for each section: contacts in hand by state, drafts, callbacks, cases. What is empty takes no line. */
export function myWorkTable(
  { rows, own, selected, now, isMarked, others }: MyWorkProps,
  room: Room,
  look: Look,
) {
  const { say, glyphs, language } = look
  const shown: readonly Shown[] = [
    ...rows.map((contact) => ({ contact, section: sectionOf(contact) })),
    ...own.map((row) => ({ own: row, section: row.section })),
  ]
  const counts = Map.groupBy(shown, ({ section }) => section)
  const columns: readonly Column<Shown>[] = [
    {
      title: '',
      width: 1,
      text: (row) => (isLate(row, now) ? '!' : ' '),
      tone: () => 'alarm',
      said: () => '',
    },
    { title: say('column.ref'), width: { atLeast: 8 }, gap: 1, text: (row) => rowOf(row).ref },
    {
      title: '',
      width: 1,
      gap: 1,
      text: (row) => ('contact' in row ? channelGlyph(row.contact.channel, glyphs) : ' '),
      tone: () => 'dim',
      said: (row) => ('contact' in row ? channelWord(row.contact.channel, look) : ''),
    },
    {
      title: '',
      width: 1,
      gap: 0,
      text: (row) => othersMark(rowOf(row).ref, others, look),
      tone: (row) => othersTone(rowOf(row).ref, others),
      said: (row) => saidOthers(rowOf(row).ref, others, look),
    },
    { title: say('column.what'), width: 14, gap: 1, text: (row) => whatOf(row, look) },
    {
      title: say('column.due'),
      width: 8,
      align: 'right',
      text: (row) => {
        const { dueAt } = rowOf(row)
        return dueAt === null ? '' : shortTerm((dueAt - now) / 1000, language)
      },
      tone: (row) => (isLate(row, now) ? 'alarm' : 'plain'),
      said: (row) => saidDue(rowOf(row).dueAt, now, look),
    },
    {
      title: say('column.customer'),
      width: room.columns >= 100 ? 26 : 18,
      text: (row) => rowOf(row).who ?? say('customer.unknown'),
    },
    {
      title: say('column.subject'),
      width: 'rest',
      text: (row) => ('contact' in row ? row.contact.subject : row.own.text.replaceAll(/\s+/g, ' ')),
    },
  ]
  return table(
    {
      columns,
      rows: shown,
      selected,
      room,
      isMarked: (row) => 'contact' in row && isMarked(row.contact.ref),
      headOf: (row, before) =>
        row.section === before?.section ? null : head(row, counts.get(row.section)?.length ?? 0, look),
    },
    glyphs,
  )
}

function head(row: Shown, n: number, { say }: Look): Line {
  const title = 'own' in row ? say(`my-work.${row.own.section}`) : contactHead(row.contact, say)
  return [span(`   ${title}`, 'accent'), span(` ${n}`, 'dim')]
}

/** Those on the line stand together, talked to or on hold. */
function sectionOf({ isOnTheLine, state }: WaitingRow): string {
  return isOnTheLine ? 'line' : state
}

function contactHead(contact: WaitingRow, say: Look['say']): string {
  return sectionOf(contact) === 'line' ? say('my-work.line') : say(`state.${contact.state}`)
}

function rowOf(row: Shown): Pick<OwnRow, 'ref' | 'dueAt' | 'who'> {
  if ('own' in row) return row.own
  const { ref, dueAt, customerName, contact } = row.contact
  return { ref, dueAt, who: customerName ?? contact }
}

function whatOf(row: Shown, { say, glyphs }: Look): string {
  if ('own' in row) return row.own.what
  const { state, hasDraft } = row.contact
  return `${say(`state.${state}`)}${hasDraft ? ` ${glyphs.draft}` : ''}`
}

function isLate(row: Shown, now: number): boolean {
  const { dueAt } = rowOf(row)
  return dueAt !== null && dueAt < now
}
