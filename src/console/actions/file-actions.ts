import { meantRef } from '../state/rows-on-screen.ts'
import type { Action } from './action.ts'

/** What came and goes with the messages of a contact. */
export const fileActions: readonly Action[] = [
  {
    id: 'files.open',
    keys: ['f'],
    contexts: ['workspace'],
    footer: ['workspace'],
    footerWhen: hasFiles,
    blockedBy: (scene) => (hasFiles(scene) ? null : 'blocked.no-files'),
    run: (scene, ui) => {
      const ref = meantRef(scene)
      if (ref !== null)
        ui.change({
          do: 'open-over',
          overlay: { kind: 'files', ref, selected: 0, saving: null, problem: null },
        })
    },
  },
]

function hasFiles({ views: { place } }: Parameters<NonNullable<Action['footerWhen']>>[0]): boolean {
  return place.of === 'workspace' && place.messages.some(({ attachments }) => attachments.length > 0)
}
