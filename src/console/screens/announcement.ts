import { fitLines, span, type Block, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import type { Look, Room } from '../look.ts'
import { announcementLines } from './announcement-lines.ts'
import { type InboxRow, previewRows } from './inbox.ts'

export type AnnouncementPanelProps = {
  /** Undefined once it is over or withdrawn. */
  readonly row: InboxRow | undefined
  readonly scroll: number
  readonly now: number
}

/** An announcement whole over the place of its preview, as much of it as has room, and how far it goes on. */
export function announcementPanel(props: AnnouncementPanelProps, room: Room, look: Look): Block {
  const { row, scroll } = props
  const all = linesOf(props, room, look)
  const height = heightOf(all.length, room)
  const from = Math.max(0, Math.min(scroll, all.length - height))
  const shown = all.slice(from, from + height)
  const isCut = shown.length < all.length
  const details: Line = [
    ...(row ? [span(row.who, 'dim')] : []),
    ...(isCut ? [span(`  ${from + 1}-${from + shown.length} / ${all.length}`, 'dim')] : []),
  ]
  return panel(
    {
      title: row?.ref ?? look.say('inbox.title'),
      details,
      content: {
        lines: fitLines(shown, room.columns, Math.max(shown.length, previewRows(room))),
        cursor: null,
      },
    },
    room,
    look,
  )
}

/** How far an announcement can be scrolled in a room. */
export function announcementScrollLimit(props: AnnouncementPanelProps, room: Room, look: Look): number {
  const { length } = linesOf(props, room, look)
  return Math.max(0, length - heightOf(length, room))
}

function linesOf({ row, now }: AnnouncementPanelProps, { columns }: Room, look: Look): readonly Line[] {
  return row
    ? announcementLines(row, { columns, now, isPreview: false }, look)
    : [[span(` ${look.say('inbox.announcement-gone')}`, 'dim')]]
}

function heightOf(lines: number, { rows }: Room): number {
  return Math.max(1, Math.min(lines, rows - 1))
}
