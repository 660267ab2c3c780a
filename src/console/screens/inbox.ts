import type { RightRecord } from '../../domain/rights.ts'
import { formatRelative } from '../../language/times.ts'
import { fitLines, span, type Block, type Line, type Tone } from '../components/line.ts'
import { listWithPane } from '../components/list-with-pane.ts'
import { paragraph } from '../components/paragraph.ts'
import { rule } from '../components/rule.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'
import { announcementLines } from './announcement-lines.ts'

/** Something that wants to be seen, or that was announced and still holds. */
export type InboxRow = {
  readonly key: string
  readonly kind:
    'announcement' | 'mention' | 'hand-over' | 'refused' | 'undelivered' | 'stuck' | 'conflict' | 'late'
  readonly at: number
  /** Who announces, mentions or hands over, the address that was not reached, whose it is what was refused, or what is stuck. */
  readonly who: string
  /** The record that it is about, or the announcement. */
  readonly ref: string
  /** What Enter opens; null where there is nothing, or nothing that may be seen. */
  readonly opens: {
    readonly is: 'interaction' | 'case' | 'customer' | 'callback' | 'announcement'
    readonly ref: string
  } | null
  /** The note of a mention or a hand-over, the text of an announcement, the subject of what did not arrive, why something was refused, or where it is stuck. */
  readonly text: string
  /** The message that did not arrive. */
  readonly delivery?: UndeliveredMessage
  readonly announcement?: InboxAnnouncement
  readonly refused?: RefusedDueWork
  readonly settling?: Settling
}

/** What was done on a device and has to be settled. */
export type Settling = {
  readonly id: string
  readonly record: RightRecord
  /** What was refused, the field of which two values are asked, or the codes of a late wrap-up, in words. */
  readonly what: string
  /** What was typed, part by part, or both values and what stood before them. */
  readonly lines: readonly string[]
} & (
  | {
      readonly of: 'push'
      /** A text that can be written anew on its record. */
      readonly text: { readonly ref: string; readonly text: string } | null
    }
  | { readonly of: 'conflict'; readonly seen: string | number | boolean | null }
  | { readonly of: 'late' }
)

/** What fell due and was refused. */
export type RefusedDueWork = {
  /** What should have happened, in words. */
  readonly what: string
  readonly record: RightRecord
}

/** What an announcement is to whoever looks: his to read, read, or addressed to others alone. */
export type AnnouncementState = 'must-be-read' | 'unread' | 'read' | 'to-others'

export type InboxAnnouncement = {
  readonly state: AnnouncementState
  readonly title: string
  /** Whom it is addressed to, in words. */
  readonly to: string
  readonly mustBeRead: boolean
  readonly untilAt: number | null
  /** Key of whoever made it. */
  readonly madeBy: string
  /** Names of those who have read it and of those who have not; null where the reader may not know. */
  readonly readers: { readonly read: readonly string[]; readonly missing: readonly string[] } | null
}

export type UndeliveredMessage = {
  readonly ref: string
  readonly record: RightRecord
  /** What kind of failure it was, in the reader's words. */
  readonly why: string
  /** What the channel said, in its own; null where it said nothing. */
  readonly said: string | null
  /** Ref of the work that it came back as; null while there is none. */
  readonly cameBackAs: string | null
}

export type InboxScreenProps = {
  /** Key of whose inbox it is: so others mention him. */
  readonly agent: string
  readonly rows: readonly InboxRow[]
  readonly selected: number
  /** Keys of the rows that are marked. */
  readonly marked: ReadonlySet<string>
  /** Whether he may announce something himself. */
  readonly mayAnnounce: boolean
  readonly now: number
  readonly covered: number
}

/** Whether a row wants eyes: all do but announcements that were read, and those to others. */
export function wantsEyes({ announcement }: InboxRow): boolean {
  return announcement === undefined || isUnread(announcement)
}

/** Whether a row goes from the inbox by being marked as read. */
export function isToBeRead({ kind, announcement }: InboxRow): boolean {
  return kind === 'mention' || (announcement !== undefined && isUnread(announcement))
}

function isUnread({ state }: InboxAnnouncement): boolean {
  return state === 'unread' || state === 'must-be-read'
}

/** Lines below the list for the text of what is pointed at. */
export function previewRows({ rows }: Room): number {
  return Math.max(4, Math.floor(rows / 3))
}

/** What wants the eyes of an agent, and below it the whole text of the one pointed at. */
export function inboxScreen(props: InboxScreenProps, room: Room, look: Look): Block {
  const { rows, selected, marked, now, covered } = props
  const { say, glyphs } = look
  const textRows = previewRows(room)
  const columns = columnsOf(props, room, look)
  const list = (listRows: number): readonly Line[] =>
    rows.length === 0
      ? [[], ...emptyLines(props, room, look)]
      : table(
          {
            columns,
            rows,
            selected,
            room: { ...room, rows: listRows },
            isMarked: ({ key }) => marked.has(key),
          },
          glyphs,
        )
  const chosen = rows[selected]
  const head = rule(
    { title: say('inbox.title'), details: countLine(props, look), columns: room.columns },
    glyphs,
  )
  const title = chosen?.ref ?? say('inbox.text')
  const about = rule(
    { title, details: chosen ? [span(chosen.who, 'dim')] : [], columns: room.columns },
    glyphs,
  )
  const text = chosen ? wholeText(chosen, { ...room, now }, look) : []
  const pane = cutTo(text, { ...room, rows: textRows }, look)
  return {
    lines: listWithPane({ head, list, rule: about, pane, paneRows: textRows, covered }, room),
    cursor: null,
  }
}

function countLine({ rows, marked }: InboxScreenProps, { say, glyphs }: Look): Line {
  const n = rows.filter(wantsEyes).length
  const marks = rows.filter(({ key }) => marked.has(key)).length
  return [
    ...(marks === 0 ? [] : [span(`${glyphs.check} ${say('list.marked', { n: marks })}  `, 'strong')]),
    ...(rows.length === 0 ? [] : [span(say('inbox.count', { n }), n > 0 ? 'plain' : 'dim')]),
  ]
}

/** As many lines as have room; where some have not, the last says how to see them. */
function cutTo(lines: readonly Line[], { columns, rows }: Room, { say, glyphs }: Look): readonly Line[] {
  if (lines.length <= rows) return fitLines(lines, columns, rows)
  const more = span(` ${glyphs.down} ${say('inbox.more', { n: lines.length - rows + 1 })}`, 'dim')
  return fitLines([...lines.slice(0, rows - 1), [more]], columns, rows)
}

function emptyLines(
  { agent, mayAnnounce }: InboxScreenProps,
  { columns }: Room,
  look: Look,
): readonly Line[] {
  const { say } = look
  const text = [
    say('inbox.none'),
    say('inbox.none-next', { agent }),
    ...(mayAnnounce ? [say('inbox.none-announce')] : []),
  ].join('\n')
  return paragraph(text, columns - 4, look).map((line) => [
    span('   '),
    ...line.map((part) => span(part.text, 'dim')),
  ])
}

function wholeText(
  row: InboxRow,
  { columns, now }: { readonly columns: number; readonly now: number },
  look: Look,
): readonly Line[] {
  const { text, delivery, refused, settling } = row
  const lines = (said: string, tone: Tone): readonly Line[] =>
    paragraph(said, columns - 2, look).map((line): Line => [
      span(' '),
      ...line.map((part) => span(part.text, tone)),
    ])
  if (row.announcement) return announcementLines(row, { columns, now, isPreview: true }, look)
  if (refused) {
    const next = look.say('refused.next', { settle: look.say('inbox.settle-key') })
    return [...lines(refused.what, 'alarm'), ...lines(text, 'plain'), ...lines(next, 'dim')]
  }
  if (settling) {
    const isAsked = settling.of === 'conflict'
    return [
      ...lines(settling.what, isAsked ? 'strong' : 'alarm'),
      ...settling.lines.flatMap((line) => lines(line, 'plain')),
      ...(isAsked || text === '' ? [] : lines(text, 'plain')),
      ...lines(look.say(`inbox.next.${settling.of}`), 'dim'),
    ]
  }
  if (!delivery) return lines(text, 'plain')
  const { why, said, cameBackAs } = delivery
  return [
    ...(text === '' ? [] : lines(text, 'plain')),
    ...lines(why, 'alarm'),
    ...(said === null ? [] : lines(said, 'dim')),
    ...(cameBackAs === null ? [] : lines(look.say('inbox.came-back-as', { ref: cameBackAs }), 'plain')),
  ]
}

const toneOf = {
  'must-be-read': 'alarm',
  unread: 'strong',
  read: 'dim',
  'to-others': 'dim',
} as const satisfies Record<AnnouncementState, Tone>

function columnsOf({ now }: InboxScreenProps, room: Room, look: Look): readonly Column<InboxRow>[] {
  const { say, language } = look
  const isWide = room.columns >= 100
  const rowTone = (row: InboxRow): Tone => (wantsEyes(row) ? 'plain' : 'dim')
  return [
    {
      title: say('column.what'),
      width: { upTo: 12 },
      text: ({ kind, announcement }) => say(`inbox.kind.${announcement?.state ?? kind}`),
      tone: ({ kind, announcement }) => {
        if (announcement) return toneOf[announcement.state]
        return kind === 'mention' || kind === 'hand-over' ? 'accent' : 'alarm'
      },
    },
    {
      title: say('column.when'),
      width: { upTo: 18 },
      text: ({ at }) => formatRelative(at, now, language),
      tone: rowTone,
    },
    {
      title: say('column.who'),
      width: { upTo: isWide ? 36 : 16 },
      text: ({ who }) => who,
      tone: rowTone,
    },
    { title: say('column.ref'), width: { upTo: 12 }, text: ({ ref }) => ref, tone: rowTone },
    {
      title: say('column.details'),
      width: 'rest',
      text: (row) => detailsOf(row, { isWide }, look),
      tone: (row) => (row.announcement ? toneOfDetails(row.announcement) : 'plain'),
    },
  ]
}

/** One to others is plain while somebody has not read it. */
function toneOfDetails({ state, readers }: InboxAnnouncement): Tone {
  if (state === 'unread' || state === 'must-be-read') return 'strong'
  return state === 'to-others' && readers !== null && readers.missing.length > 0 ? 'plain' : 'dim'
}

/** What stands in a row: how many have read an announcement, its title and text; why something did not arrive. */
function detailsOf(
  { text, delivery, announcement, refused, settling }: InboxRow,
  { isWide }: { readonly isWide: boolean },
  { say, glyphs }: Look,
): string {
  const parts: string[] = []
  if (announcement?.readers) {
    const { read, missing } = announcement.readers
    const total = read.length + missing.length
    parts.push(isWide ? say('inbox.has-read', { n: read.length, total }) : `${read.length}/${total}`)
  }
  if (announcement) parts.push(announcement.title)
  if (delivery) parts.push(delivery.why)
  if (refused) parts.push(refused.what)
  if (settling) parts.push(settling.what)
  if (text !== '') parts.push(text)
  return parts.join(` ${glyphs.separator} `).replaceAll(/\s+/g, ' ')
}
