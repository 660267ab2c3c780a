import { draftOf, isComplete, wrapUpForm, type WrapUpForm } from '../forms/wrap-up-form.ts'
import { replySentBy } from '../forms/reply-form.ts'
import type { Overlay } from '../state/model.ts'
import type { Scene, Ui } from './action.ts'

/** Opens the wrap-up form of the interaction on screen with what was filled in before. A reply that is open goes out with it. */
export function openWrapUp(scene: Scene, ui: Ui, thenNext: boolean): void {
  const form = formOf(scene)
  const over = replyOf(scene)
  if (form) ui.change({ do: 'open', overlay: { kind: 'wrap-up', form, thenNext, over, problem: null } })
}

/**
 * Wraps up and takes the next when nothing is missing any more, with the reply that is open; else the form opens at what is
 * missing. What was begun as a reply and left as a draft is never overlooked in this way.
 */
export function wrapUpAtOnce(scene: Scene, ui: Ui): void {
  const form = formOf(scene)
  const over = replyOf(scene)
  const isOverlooked = over === null && hasReplyDraft(scene)
  if (form && hasDraft(scene) && isComplete(form) && !isOverlooked)
    ui.perform({
      do: 'wrap-up',
      ref: form.ref,
      answer: draftOf(form),
      thenNext: true,
      reply: over && replySentBy(over.form),
    })
  else openWrapUp(scene, ui, true)
}

/** The form that is open already, or a new one with what was filled in before. */
function formOf({ model: { overlay }, views: { place } }: Scene): WrapUpForm | null {
  if (overlay?.kind === 'wrap-up') return overlay.form
  if (place.of !== 'workspace' || !place.work || !place.wrapUp) return null
  return wrapUpForm({ ref: place.work.ref, ...place.wrapUp })
}

function replyOf({ model: { overlay } }: Scene): Overlay<'reply'> | null {
  if (overlay?.kind === 'wrap-up') return overlay.over
  return overlay?.kind === 'reply' ? overlay : null
}

function hasReplyDraft({ views: { place } }: Scene): boolean {
  return place.of === 'workspace' && place.hasReplyDraft
}

/** Where a queue asks for nothing, one key must not end a contact that nobody has said anything about. */
function hasDraft({ model: { overlay }, views: { place } }: Scene): boolean {
  return overlay?.kind === 'wrap-up' || (place.of === 'workspace' && (place.wrapUp?.draft ?? null) !== null)
}
