import type { WrittenThing } from '../../domain/presence.ts'
import type { Model, Overlay } from './model.ts'

/** What the agent is writing, and about which record: also when something lies over the form for a moment. */
export function whatIsWritten({
  overlay,
  beneath,
}: Pick<Model, 'overlay' | 'beneath'>): { readonly about: string; readonly what: WrittenThing } | null {
  for (const each of [overlay, ...beneath.toReversed()]) {
    const written = each && writtenIn(each)
    if (written) return written
  }
  return null
}

function writtenIn(overlay: Overlay): ReturnType<typeof whatIsWritten> {
  switch (overlay.kind) {
    case 'reply':
      return { about: overlay.form.ref, what: 'reply' }
    case 'wrap-up':
      return { about: overlay.form.ref, what: 'wrap-up' }
    case 'callback':
      return { about: overlay.form.of, what: 'callback' }
    case 'note':
      return { about: overlay.ref, what: 'note' }
    case 'resolve-case':
      return { about: overlay.ref, what: 'resolution' }
    case 'held-back':
      return { about: overlay.about, what: overlay.what }
    default:
      return null
  }
}
