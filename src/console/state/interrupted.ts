import type { Interrupted, Model, Overlay } from './model.ts'

/** As many calls as one may be on before another. */
const mostInterrupted = 5

/** The model that knows what is on the screen, for when the contact is over that breaks in. */
export function brokenIn(
  model: Model,
  { by, inHand }: { readonly by: string; readonly inHand: string | null },
): Model {
  const open = [...model.beneath, ...(model.overlay ? [model.overlay] : [])].filter((each) =>
    isComeBackTo(each, by),
  )
  const left: Interrupted = {
    by,
    inHand,
    place: model.place,
    behind: model.behind,
    overlay: open.at(-1) ?? null,
    beneath: open.slice(0, -1),
  }
  const others = model.interrupted.filter((each) => each.by !== by)
  return { ...model, interrupted: [...others, left].slice(-mostInterrupted) }
}

/** The model with what a contact broke in on, and without what would come back for it. */
export function cameBackFrom(model: Model, from: string): Model {
  const left = model.interrupted.find(({ by }) => by === from)
  if (!left) return model
  const { place, behind, overlay, beneath } = left
  const interrupted = model.interrupted.filter((each) => each !== left)
  return { ...model, place, behind, overlay, beneath, interrupted }
}

/** The model once a form is opened: what was begun in the same form before is that form from now on, and does not come back beside it. */
export function opened(model: Model, overlay: Overlay): Model {
  const about = aboutOf(overlay)
  if (about === null || model.interrupted.length === 0) return model
  const isOther = (each: Overlay): boolean => each.kind !== overlay.kind || aboutOf(each) !== about
  const interrupted = model.interrupted.map((left): Interrupted => {
    const open = [...left.beneath, ...(left.overlay ? [left.overlay] : [])].filter(isOther)
    return { ...left, overlay: open.at(-1) ?? null, beneath: open.slice(0, -1) }
  })
  return { ...model, interrupted }
}

/** What was opened for a moment is over by then: a question of keys, and why the call was to be declined. */
function isComeBackTo(overlay: Overlay, by: string): boolean {
  switch (overlay.kind) {
    case 'help':
    case 'go':
    case 'palette':
    case 'answer':
    case 'held-back':
      return false
    case 'decline':
      return overlay.ref !== by
    default:
      return true
  }
}

/** The record that a form is about; null for one of none. */
function aboutOf(overlay: Overlay): string | null {
  if ('form' in overlay && 'ref' in overlay.form) return overlay.form.ref
  return 'ref' in overlay ? overlay.ref : null
}
