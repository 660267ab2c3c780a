import type { Scene } from '../actions/action.ts'
import { keyName } from '../input/key.ts'
import { announcementPanel, announcementScrollLimit } from '../screens/announcement.ts'
import type { InboxRow } from '../screens/inbox.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const steps: Readonly<Record<string, number>> = {
  j: 1,
  k: -1,
  ArrowDown: 1,
  ArrowUp: -1,
  Space: 10,
  PageDown: 10,
  PageUp: -10,
}

/** An announcement whole, over the inbox, where it is marked as read too. */
export const announcement: OverlayKind<'announcement'> = {
  draw: ({ ref, scroll }, { scene, now, room, look }) =>
    announcementPanel({ row: rowIn(scene, ref), scroll, now }, room, look),
  press(overlay, { scene, key, desk: { ui, look, columns, rows } }) {
    const name = keyName(key)
    const row = rowIn(scene, overlay.ref)
    const step = steps[name]
    if (step !== undefined) {
      const limit = announcementScrollLimit({ row, scroll: 0, now: 0 }, { columns, rows }, look)
      const scroll = Math.max(0, Math.min(overlay.scroll + step, limit))
      ui.change({ do: 'open', overlay: { ...overlay, scroll } })
    } else if (name === 'x' && overlay.isToBeRead) {
      ui.change({ do: 'close' })
      ui.perform({ do: 'mark-read', rows: [{ kind: 'announcement', ref: overlay.ref }] })
    } else if (name === 'Escape' || name === 'Enter' || name === 'q') ui.change({ do: 'close' })
    else return false
    return true
  },
  keys: ({ isToBeRead }, { say, glyphs }) => [
    ...(isToBeRead ? [namedKey('x', say('action.inbox.read'))] : []),
    namedKey(`${glyphs.up}${glyphs.down}`, say('keys.scroll')),
    namedKey('Esc', say('keys.close')),
  ],
}

function rowIn({ views: { place } }: Scene, ref: string): InboxRow | undefined {
  return place.of === 'inbox'
    ? place.rows.find((row) => row.kind === 'announcement' && row.ref === ref)
    : undefined
}
