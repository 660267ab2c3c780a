import type { OwnWork } from '../screens/my-work.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import type { Action, Context, Scene } from './action.ts'

const inMyWork: readonly Context[] = ['my-work']

/** What is done with a draft among one's own work, beside opening it. */
export const draftActions: readonly Action[] = [
  {
    id: 'draft.throw-away',
    keys: ['x'],
    contexts: inMyWork,
    footer: inMyWork,
    footerWhen: (scene) => pointedDraft(scene) !== null,
    blockedBy: (scene) => (pointedDraft(scene) ? null : 'blocked.not-a-draft'),
    run: (scene, ui) => {
      const draft = pointedDraft(scene)
      if (draft) ui.perform({ do: 'throw-draft-away', ...draft.kept })
    },
  },
]

function pointedDraft(scene: Scene): Extract<OwnWork, { is: 'draft' }> | null {
  const { place } = scene.views
  if (place.of !== 'queues') return null
  const opens = place.own.find(({ key }) => key === selectedKey(scene))?.opens
  return opens?.is === 'draft' ? opens : null
}
