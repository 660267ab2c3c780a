import type { InboxRow } from '../screens/inbox.ts'
import { casePlace, customerPlace, type Place, workspacePlace } from '../state/model.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import { onOwn } from './meant-record.ts'
import type { Action, Context, Scene } from './action.ts'

const here: readonly Context[] = ['inbox']

/** Reading what wants one's eyes, and being done with it. */
export const inboxActions: readonly Action[] = [
  {
    id: 'inbox.open',
    keys: ['Enter'],
    contexts: here,
    footer: here,
    blockedBy: (scene) => (pointed(scene) ? null : 'blocked.nothing-selected'),
    run: (scene, ui) => {
      const opens = pointed(scene)?.opens
      if (opens) ui.change({ do: 'go', place: placeOf(opens) })
    },
  },
  {
    id: 'inbox.read',
    keys: ['x'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => pointed(scene)?.kind === 'mention',
    blockedBy: (scene) => {
      const row = pointed(scene)
      if (!row) return 'blocked.nothing-selected'
      return row.kind === 'mention' ? null : 'blocked.undelivered-stays'
    },
    right: onOwn('mention.see'),
    run: (scene, ui) => {
      const row = pointed(scene)
      if (row) ui.perform({ do: 'see-mention', ref: row.ref })
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
]

function placeOf({ is, ref }: InboxRow['opens']): Place {
  switch (is) {
    case 'interaction':
      return workspacePlace(ref)
    case 'case':
      return casePlace(ref)
    case 'customer':
      return customerPlace(ref)
    default:
      return is satisfies never
  }
}

function pointed(scene: Scene): InboxRow | undefined {
  const { place } = scene.views
  return place.of === 'inbox' ? place.rows.find(({ key }) => key === selectedKey(scene)) : undefined
}
