import * as z from 'zod'
import { scrollLimit, tabShown, workspaceScreen, type WorkspaceScreenProps } from '../screens/workspace.ts'
import type { Place } from '../state/model.ts'
import { pressScript } from '../state/script-keys.ts'
import { withPreview } from '../state/step-preview.ts'
import type { PlaceViews } from '../state/views.ts'
import { readWorkspace } from '../views/read-workspace.ts'
import { comeBackBy } from './kept-place.ts'
import { saidMasked } from './masked-card.ts'
import type { PlaceFrame, PlaceKind } from './place-kind.ts'
import { placeMessage } from './place-message.ts'

const kept = z.object({
  ref: z.string(),
  tab: z.enum(['script', 'message', 'customer', 'notes']).nullable(),
  scroll: z.number().int().nonnegative(),
  script: z.string().optional(),
  isWhole: z.boolean().optional(),
})

/** One interaction that is worked on. */
export const workspace: PlaceKind<'workspace'> = {
  read: readWorkspace,
  draw: (place, view, frame) => {
    const { room, look } = frame
    const shown = propsOf(place, view, frame)
    if (!shown) return placeMessage(look.say('work.gone', { ref: place.ref }), room)
    return workspaceScreen({ ...shown, card: saidMasked(view.card, frame) }, room, look)
  },
  meantRef: ({ ref }) => ref,
  scrollLimit: (place, view, frame) => {
    const shown = propsOf(place, view, frame)
    return shown ? scrollLimit(shown, frame.room, frame.look) : 0
  },
  press: (_place, key, { scene, desk }) => pressScript(scene, key, desk),
  kept: {
    keep: ({ ref, tab, scroll, script, isWhole }) => ({ ref, tab, scroll, script, isWhole }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'workspace', ...place })),
  },
}

function propsOf(
  place: Place<'workspace'>,
  view: PlaceViews<'workspace'>,
  { scene, now, isSideBySide }: PlaceFrame,
): WorkspaceScreenProps | null {
  const { work } = view
  if (!work) return null
  const { others } = scene.views
  const { overlay } = scene.model
  const seen = view.script && withPreview(view.script, scene.model.stepPreview)
  // What is being typed stands in the script too.
  const script =
    seen && overlay?.kind === 'script-line' && overlay.what === 'answer'
      ? { ...seen, draft: overlay.field.text }
      : seen
  return {
    ...view,
    script,
    work,
    tab: tabShown(place.tab, view),
    scroll: place.scroll,
    isWhole: place.isWhole ?? false,
    others,
    now,
    isSideBySide,
  }
}
