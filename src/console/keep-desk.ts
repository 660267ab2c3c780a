import type { PersonDesk } from '../desk/open-desk.ts'
import { draftOf } from './forms/wrap-up-form.ts'
import type { Model, Overlay } from './state/model.ts'
import { placeRecordOf } from './state/place-record.ts'

/** Keeps where the console is and what is being typed, as it changes: whatever ends the console, nothing typed is lost. */
export function deskKeeper(desk: PersonDesk, now: () => number): (model: Model) => void {
  let kept: Model | null = null
  return (model) => {
    const isSamePlace =
      kept?.place === model.place &&
      kept.behind === model.behind &&
      formOf(kept.overlay) === formOf(model.overlay)
    if (kept?.overlay !== model.overlay && model.agent !== null) keepTyped(desk, model.agent, model.overlay)
    kept = model
    const place = isSamePlace ? null : placeRecordOf(model)
    if (place && model.agent !== null) desk.places.keep({ agent: model.agent, place, at: now() })
  }
}

/** What a form is about: while it stays the same, typing in it changes no place. */
function formOf(overlay: Overlay | null): string {
  if (overlay?.kind === 'wrap-up') return `wrap-up ${overlay.form.ref}`
  return overlay?.kind === 'note' ? `note ${overlay.ref}` : ''
}

function keepTyped(desk: PersonDesk, agent: string, overlay: Overlay | null): void {
  const { drafts } = desk.of(agent)
  if (overlay?.kind === 'wrap-up') drafts.wrapUps.keep(overlay.form.ref, draftOf(overlay.form))
  if (overlay?.kind === 'note') drafts.notes.keep(overlay.ref, overlay.field.text)
}
