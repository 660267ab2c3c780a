import type { MessageKey } from '../../language/say.ts'
import { textField } from '../components/text-field/text-field.ts'
import { isToBeRead, type InboxRow, type Settling } from '../screens/inbox.ts'
import { placeOfRecord } from '../state/place-of-record.ts'
import { rowKeys, selectedKey } from '../state/rows-on-screen.ts'
import { moved } from '../state/selection.ts'
import { anywhere } from './meant-record.ts'
import type { Action, Context, Scene, Ui } from './action.ts'

const here: readonly Context[] = ['inbox']

/** Reading what wants one's eyes, being done with it, and announcing something to others. */
export const inboxActions: readonly Action[] = [
  {
    id: 'inbox.open',
    keys: ['Enter'],
    contexts: here,
    footer: here,
    blockedBy: (scene) => (pointed(scene)?.opens ? null : 'blocked.nothing-selected'),
    run: (scene, ui) => {
      const row = pointed(scene)
      if (row) open(row, ui)
    },
  },
  {
    id: 'inbox.read',
    keys: ['x'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => meant(scene).some(isToBeRead),
    blockedBy: whyNotRead,
    right: (scene) => {
      const what = meant(scene).some(({ kind }) => kind === 'mention') ? 'mention.see' : 'announcement.read'
      return { what, record: { owner: scene.model.agent } }
    },
    run: (scene, ui) => {
      const rows = meant(scene).flatMap(({ kind, ref }) =>
        kind === 'mention' || kind === 'announcement' ? [{ kind, ref } as const] : [],
      )
      ui.perform({ do: 'mark-read', rows })
    },
  },
  {
    id: 'inbox.retry',
    keys: ['t'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => pointed(scene)?.delivery !== undefined,
    blockedBy: (scene) => (pointed(scene)?.delivery ? null : 'blocked.nothing-to-retry'),
    right: (scene) => {
      const delivery = pointed(scene)?.delivery
      return delivery ? { what: 'delivery.retry', record: delivery.record } : null
    },
    run: (scene, ui) => {
      const delivery = pointed(scene)?.delivery
      if (delivery) ui.perform({ do: 'retry-delivery', ref: delivery.ref })
    },
  },
  {
    id: 'inbox.settle',
    keys: ['D'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => isToSettle(pointed(scene)),
    blockedBy: (scene) => (isToSettle(pointed(scene)) ? null : 'blocked.nothing-to-settle'),
    right: (scene) => {
      const row = pointed(scene)
      if (row?.settling) return rightOf(row.settling)
      return row?.refused ? { what: 'refused-work.settle', record: row.refused.record } : null
    },
    run: (scene, ui) => {
      const row = pointed(scene)
      if (row?.settling) ui.perform({ do: 'settle', ref: row.ref, settling: row.settling, isOther: false })
      else if (row?.refused) ui.perform({ do: 'settle-refusal', ref: row.ref })
    },
  },
  {
    id: 'inbox.settle-other',
    keys: ['O'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => hasOther(pointed(scene)),
    blockedBy: (scene) => (hasOther(pointed(scene)) ? null : 'blocked.nothing-to-choose'),
    right: (scene) => {
      const settling = pointed(scene)?.settling
      return settling ? rightOf(settling) : null
    },
    run: (scene, ui) => {
      const row = pointed(scene)
      if (row?.settling) ui.perform({ do: 'settle', ref: row.ref, settling: row.settling, isOther: true })
    },
  },
  {
    id: 'inbox.write-anew',
    keys: ['o'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => refusedText(pointed(scene)) !== null,
    blockedBy: (scene) => (refusedText(pointed(scene)) ? null : 'blocked.nothing-to-write-anew'),
    right: anywhere('note.add'),
    opensText: true,
    run: (scene, ui) => {
      const row = pointed(scene)
      const refused = refusedText(row)
      if (!row || !refused) return
      open(row, ui)
      const field = textField({ text: refused.text, isMultiline: true, maxLength: 200_000 })
      ui.change({ do: 'open-over', overlay: { kind: 'note', ref: refused.ref, field, problem: null } })
    },
  },
  {
    id: 'inbox.mark',
    keys: ['Space'],
    contexts: here,
    blockedBy: (scene) => {
      const row = pointed(scene)
      return row ? whyNotMarkedRead(row) : 'blocked.nothing-selected'
    },
    run: (scene, ui) => {
      const { place } = scene.model
      const key = selectedKey(scene)
      if (place.at !== 'inbox' || key === null) return
      const marked = new Set(place.marked)
      if (!marked.delete(key)) marked.add(key)
      const selection = moved(place.selection, rowKeys(scene), 1)
      ui.change({ do: 'adjust', place: { ...place, selection, marked } })
    },
  },
  {
    id: 'inbox.mark-all',
    keys: ['*'],
    contexts: here,
    blockedBy: (scene) => (rowsOf(scene).some(isToBeRead) ? null : 'blocked.nothing-to-read'),
    run: (scene, ui) => {
      const { place } = scene.model
      if (place.at !== 'inbox') return
      const all = rowsOf(scene)
        .filter(isToBeRead)
        .map(({ key }) => key)
      const isAll = all.every((key) => place.marked.has(key))
      ui.change({ do: 'adjust', place: { ...place, marked: new Set(isAll ? [] : all) } })
    },
  },
  {
    id: 'inbox.announce',
    keys: ['n'],
    contexts: here,
    footer: here,
    footerWhen: ({ views: { place } }) => place.of === 'inbox' && place.mayAnnounce,
    right: anywhere('announcement.make'),
    opensText: true,
    run: (scene, ui) => {
      if (scene.model.overlay?.kind !== 'announce') ui.perform({ do: 'begin-announcement' })
    },
  },
  {
    id: 'inbox.withdraw',
    keys: ['W'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => pointed(scene)?.announcement?.madeBy === scene.model.agent,
    blockedBy: (scene) => (pointed(scene)?.announcement ? null : 'blocked.nothing-to-withdraw'),
    right: (scene) => {
      const announcement = pointed(scene)?.announcement
      return announcement ? { what: 'announcement.withdraw', record: { owner: announcement.madeBy } } : null
    },
    run: (scene, ui) => {
      const row = pointed(scene)
      if (row) ui.perform({ do: 'withdraw-announcement', ref: row.ref })
    },
  },
]

function isToSettle(row: InboxRow | undefined): boolean {
  return row !== undefined && (row.refused !== undefined || row.settling !== undefined)
}

/** Whether there is another way to settle it: to put one's own value there, or not to let a wrap-up count. */
function hasOther(row: InboxRow | undefined): boolean {
  return row?.settling !== undefined && row.settling.of !== 'push'
}

function refusedText(row: InboxRow | undefined) {
  return row?.settling?.of === 'push' ? row.settling.text : null
}

function rightOf({ of, record }: Settling) {
  const whats = {
    push: 'refused-push.settle',
    conflict: 'edit-conflict.settle',
    late: 'wrap-up.review',
  } as const satisfies Record<Settling['of'], string>
  return { what: whats[of], record }
}

function open(row: InboxRow, ui: Ui): void {
  const { opens } = row
  if (!opens) return
  if (opens.is === 'announcement') {
    const { ref } = opens
    const overlay = { kind: 'announcement', ref, scroll: 0, isToBeRead: isToBeRead(row) } as const
    ui.change({ do: 'open', overlay })
  } else ui.change({ do: 'go', place: placeOfRecord(opens.is, opens.ref) })
}

function whyNotRead(scene: Scene): MessageKey | null {
  const rows = meant(scene)
  const [first] = rows
  if (!first) return 'blocked.nothing-selected'
  return rows.length > 1 ? null : whyNotMarkedRead(first)
}

function whyNotMarkedRead(row: InboxRow): MessageKey | null {
  if (isToBeRead(row)) return null
  if (row.kind === 'undelivered') return 'blocked.undelivered-stays'
  if (row.settling) return 'blocked.settling-stays'
  if (row.kind === 'refused') return 'blocked.refused-stays'
  if (row.kind === 'stuck') return 'blocked.stuck-stays'
  if (row.kind === 'hand-over') return 'blocked.hand-over-stays'
  return row.announcement?.state === 'to-others' ? 'blocked.announced-to-others' : 'blocked.already-read'
}

/** What is marked and still there; the row pointed at where nothing is. */
function meant(scene: Scene): readonly InboxRow[] {
  const { place } = scene.model
  const marked = place.at === 'inbox' ? place.marked : new Set<string>()
  const rows = rowsOf(scene).filter((row) => marked.has(row.key) && isToBeRead(row))
  const row = pointed(scene)
  return rows.length > 0 ? rows : row ? [row] : []
}

function pointed(scene: Scene): InboxRow | undefined {
  return rowsOf(scene).find(({ key }) => key === selectedKey(scene))
}

function rowsOf({ views: { place } }: Scene): readonly InboxRow[] {
  return place.of === 'inbox' ? place.rows : []
}
