import type { Drafts } from '../desk/drafts.ts'
import { isChangedElsewhere } from './overlays/every-overlay.ts'
import type { Model } from './state/model.ts'

export type DraftWatch = {
  /** The console as it is; null before it is on. */
  readonly model: () => Model | null
  readonly draftsOf: (agent: string) => Drafts
  readonly told: () => void
}

const lookMs = 1000

/** Looks once a second whether another console changed the draft in the form, one small file, and tells it once. Answers how to stop. */
export function watchDraft({ model, draftsOf, told }: DraftWatch): () => void {
  let wasChanged = false
  const timer = setInterval(() => {
    const now = model()
    const { overlay, agent } = now ?? { overlay: null, agent: null }
    const isChanged = overlay !== null && agent !== null && isChangedElsewhere(overlay, draftsOf(agent))
    if (isChanged && !wasChanged) told()
    wasChanged = isChanged
  }, lookMs)
  return () => clearInterval(timer)
}
