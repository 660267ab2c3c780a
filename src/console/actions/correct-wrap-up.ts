import type { MessageKey } from '../../language/say.ts'
import { wrapUpForm } from '../forms/wrap-up-form.ts'
import { workspacePlace } from '../state/model.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import type { Action, Scene, Ui } from './action.ts'

/** Correcting the wrap-up of a contact that is done, from the contact itself or from where it stands in a history. */
export const correctWrapUpActions: readonly Action[] = [
  {
    id: 'interaction.correct-wrap-up',
    keys: ['F'],
    contexts: ['workspace', 'history'],
    footer: ['workspace', 'history'],
    footerWhen: (scene) => whyNotCorrect(scene) === null,
    blockedBy: whyNotCorrect,
    opensText: true,
    run: (scene, ui) => {
      const wrapped = wrappedUp(scene)
      if (wrapped !== null) ui.change({ do: 'go', place: workspacePlace(wrapped) })
      openCorrection(ui.scene(), ui)
    },
  },
]

/** Opens the form of the wrap-up that stands, as it was answered. */
export function openCorrection({ views: { place } }: Scene, ui: Ui): void {
  if (place.of !== 'workspace' || place.work?.state !== 'done' || !place.wrapUp) return
  const form = wrapUpForm({ ref: place.work.ref, ...place.wrapUp })
  const overlay = {
    kind: 'wrap-up',
    form,
    thenNext: false,
    over: null,
    isCorrection: true,
    problem: null,
  } as const
  ui.change({ do: 'open', overlay })
}

function whyNotCorrect(scene: Scene): MessageKey | null {
  const { place } = scene.views
  if (place.of === 'workspace')
    return place.work?.state === 'done' && place.wrapUp ? null : 'blocked.not-wrapped-up'
  return wrappedUp(scene) === null ? 'blocked.no-wrap-up' : null
}

function wrappedUp(scene: Scene): string | null {
  const { place } = scene.views
  if (place.of !== 'history') return null
  return place.rows.find(({ seq }) => String(seq) === selectedKey(scene))?.wrappedUp ?? null
}
