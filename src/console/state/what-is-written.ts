import type { WrittenThing } from '../../domain/presence.ts'
import { callbackDraftOf } from '../forms/callback-form.ts'
import { replyDraftOf } from '../forms/reply-form.ts'
import type { Model, Overlay } from './model.ts'

export type Written = {
  /** Ref of the record. */
  readonly about: string
  readonly what: WrittenThing
  /** Whether the text is open and nothing stands in it. */
  readonly isBlank: boolean
}

/** What the agent is writing, and about which record: also when something lies over the form for a moment. */
export function whatIsWritten({ overlay, beneath }: Pick<Model, 'overlay' | 'beneath'>): Written | null {
  for (const each of [overlay, ...beneath.toReversed()]) {
    const written = each && writtenIn(each)
    if (written) return written
  }
  return null
}

function writtenIn(overlay: Overlay): Written | null {
  switch (overlay.kind) {
    case 'reply': {
      const { text, attached } = replyDraftOf(overlay.form)
      return { about: overlay.form.ref, what: 'reply', isBlank: attached.length === 0 && isBlank(text) }
    }
    case 'wrap-up':
      return { about: overlay.form.ref, what: 'wrap-up', isBlank: false }
    case 'callback': {
      const { when, note } = callbackDraftOf(overlay.form)
      return { about: overlay.form.of, what: 'callback', isBlank: isBlank(when + note) }
    }
    case 'note':
      return { about: overlay.ref, what: 'note', isBlank: isBlank(overlay.field.text) }
    case 'resolve-case':
      return { about: overlay.ref, what: 'resolution', isBlank: isBlank(overlay.field.text) }
    case 'held-back':
      return { about: overlay.about, what: overlay.what, isBlank: false }
    default:
      return null
  }
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
