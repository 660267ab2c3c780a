import type { RightRecord } from '../../domain/rights.ts'
import { formatRelative } from '../../language/times.ts'
import { fitLines, span, type Block, type Line, type Tone } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import { rule } from '../components/rule.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

/** Something that wants to be seen. */
export type InboxRow = {
  readonly key: string
  readonly kind: 'mention' | 'undelivered'
  readonly at: number
  /** Who mentions, or the address that was not reached. */
  readonly who: string
  /** The record that it is about. */
  readonly ref: string
  /** What Enter opens. */
  readonly opens: { readonly is: 'interaction' | 'case' | 'customer'; readonly ref: string }
  /** The note of a mention, or the subject of what did not arrive. */
  readonly text: string
  /** The message that did not arrive. */
  readonly delivery?: UndeliveredMessage
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
  readonly now: number
}

/** What wants the eyes of an agent, the newest first, and below it the whole text of the one pointed at. */
export function inboxScreen(props: InboxScreenProps, room: Room, look: Look): Block {
  const { agent, rows, selected } = props
  const { say, glyphs } = look
  const textRows = Math.max(4, Math.floor(room.rows / 3))
  const listRows = room.rows - textRows - 2
  const details: Line = rows.length === 0 ? [] : [span(say('inbox.count', { n: rows.length }), 'dim')]
  const list =
    rows.length === 0
      ? [[], ...emptyLines(agent, room, look)]
      : table(
          { columns: columnsOf(props, room, look), rows, selected, room: { ...room, rows: listRows } },
          glyphs,
        )
  const chosen = rows[selected]
  return {
    lines: [
      rule({ title: say('inbox.title'), details, columns: room.columns }, glyphs),
      ...fitLines(list, room.columns, listRows),
      rule(
        {
          title: chosen?.ref ?? say('inbox.text'),
          details: chosen ? [span(chosen.who, 'dim')] : [],
          columns: room.columns,
        },
        glyphs,
      ),
      ...fitLines(chosen ? wholeText(chosen, room, look) : [], room.columns, textRows),
    ],
    cursor: null,
  }
}

function emptyLines(agent: string, { columns }: Room, look: Look): readonly Line[] {
  const text = `${look.say('inbox.none')}\n${look.say('inbox.none-next', { agent })}`
  return paragraph(text, columns - 4, look).map((line) => [
    span('   '),
    ...line.map((part) => span(part.text, 'dim')),
  ])
}

function wholeText({ text, delivery }: InboxRow, { columns }: Room, look: Look): readonly Line[] {
  const lines = (said: string, tone: Tone): readonly Line[] =>
    paragraph(said, columns - 2, look).map((line): Line => [
      span(' '),
      ...line.map((part) => span(part.text, tone)),
    ])
  if (!delivery) return lines(text, 'plain')
  const { why, said, cameBackAs } = delivery
  return [
    ...(text === '' ? [] : lines(text, 'plain')),
    ...lines(why, 'alarm'),
    ...(said === null ? [] : lines(said, 'dim')),
    ...(cameBackAs === null ? [] : lines(look.say('inbox.came-back-as', { ref: cameBackAs }), 'plain')),
  ]
}

function columnsOf({ now }: InboxScreenProps, room: Room, look: Look): readonly Column<InboxRow>[] {
  const { say, glyphs, language } = look
  const isWide = room.columns >= 100
  return [
    {
      title: say('column.what'),
      width: { upTo: 12 },
      text: ({ kind }) => say(`inbox.kind.${kind}`),
      tone: ({ kind }) => (kind === 'undelivered' ? 'alarm' : 'accent'),
    },
    { title: say('column.when'), width: { upTo: 18 }, text: ({ at }) => formatRelative(at, now, language) },
    { title: say('column.who'), width: { upTo: isWide ? 36 : 16 }, text: ({ who }) => who },
    { title: say('column.ref'), width: { upTo: 12 }, text: ({ ref }) => ref },
    {
      title: say('column.details'),
      width: 'rest',
      text: ({ text, delivery }) =>
        [...(delivery ? [delivery.why] : []), ...(text === '' ? [] : [text])]
          .join(` ${glyphs.separator} `)
          .replaceAll(/\s+/g, ' '),
    },
  ]
}
