import type { PersonDesk } from '../desk/open-desk.ts'
import { keepTyped, keptOverlayOf } from './overlays/every-overlay.ts'
import type { Model, Overlay } from './state/model.ts'
import { placeRecordOf } from './state/place-record.ts'

/** Keeps where the console is and what is being typed, as it changes: whatever ends the console, nothing typed is lost. */
export function deskKeeper(desk: PersonDesk, now: () => number): (model: Model) => void {
  let kept: Model | null = null
  return (model) => {
    const isSamePlace =
      kept?.place === model.place &&
      kept.behind === model.behind &&
      kept.lock === model.lock &&
      aboutOf(kept.overlay) === aboutOf(model.overlay)
    if (kept?.overlay !== model.overlay && model.overlay && model.agent !== null)
      keepTyped(model.overlay, desk.of(model.agent))
    kept = model
    const place = isSamePlace ? null : placeRecordOf(model)
    if (place && model.agent !== null) desk.places.keep({ agent: model.agent, place, at: now() })
  }
}

/** What a form is about: while it stays the same, typing in it changes no place. */
function aboutOf(overlay: Overlay | null): string {
  return JSON.stringify(overlay && keptOverlayOf(overlay))
}
