import type { ViewKind } from '../../domain/saved-view.ts'
import { fitLines, span, type Block, type Line } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import { rule } from '../components/rule.ts'
import { table } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

/** A saved view with how much is in it. */
export type ViewEntry = {
  /** Its name; one's own stands before everybody's, so it is the only one of the name here. */
  readonly key: string
  readonly label: string
  /** What it is a list of. */
  readonly kind: ViewKind
  readonly filter: string
  readonly isShared: boolean
  readonly count: ViewCount
}

/** How many records are in a view: all, so many at least, or unknown where its filter cannot be read any more. */
export type ViewCount = { readonly n: number; readonly isAll: boolean } | null

export type ViewListProps = {
  readonly rows: readonly ViewEntry[]
  readonly selected: number
}

const filterRows = 4

/** One's own views and everybody's, with how much is in each, and below them the whole filter of the one pointed at. */
export function viewListScreen({ rows, selected }: ViewListProps, room: Room, look: Look): Block {
  const { say, glyphs } = look
  const head = rule({ title: say('views.title'), columns: room.columns }, glyphs)
  const listRows = room.rows - filterRows - 2
  const chosen = rows[selected]
  const filter = chosen ? paragraph(chosen.filter || look.say('views.everything'), room.columns - 2, look) : [] // prettier-ignore
  const list =
    rows.length === 0
      ? [[], ...emptyLines(room, look)]
      : table(
          {
            columns: [
              { title: say('views.column.view'), width: { upTo: 30 }, text: ({ label }) => label },
              {
                title: say('views.column.count'),
                width: 6,
                align: 'right',
                text: ({ count }) => countText(count),
                tone: ({ count }) => (count === null ? 'alarm' : 'plain'),
              },
              {
                title: say('views.column.of'),
                width: { upTo: 20 },
                text: ({ kind }) => say(`view.of.${kind}`),
              },
              {
                title: say('column.whose'),
                width: { upTo: 12 },
                text: ({ isShared }) => say(isShared ? 'views.shared' : 'views.own'),
                tone: () => 'dim',
              },
              { title: say('views.column.filter'), width: 'rest', text: ({ filter }) => filter },
            ],
            rows,
            selected,
            room: { ...room, rows: listRows },
          },
          glyphs,
        )
  return {
    lines: [
      head,
      ...fitLines(list, room.columns, listRows),
      rule({ title: chosen?.label ?? say('views.column.filter'), columns: room.columns }, glyphs),
      ...fitLines(
        filter.map((line) => [span(' '), ...line]),
        room.columns,
        filterRows,
      ),
    ],
    cursor: null,
  }
}

/** `12`, `99+` where there are more than are counted, `!` where the filter cannot be read. */
function countText(count: ViewCount): string {
  return count === null ? '!' : `${count.n}${count.isAll ? '' : '+'}`
}

function emptyLines({ columns }: Room, look: Look): readonly Line[] {
  const text = `${look.say('views.none')}\n${look.say('views.none-next')}`
  return paragraph(text, columns - 4, look).map((line) => [
    span('   '),
    ...line.map((part) => span(part.text, 'dim')),
  ])
}
