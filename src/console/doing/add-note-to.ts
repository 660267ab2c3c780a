import { addNote } from '../../commands/interactions/add-note.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { isHeldBack } from './hold-back.ts'
import { saidRefusal, tellDone } from './tell.ts'

/** Adds what was typed as a note. Refused, the panel stays with what was typed and why. */
export async function addNoteTo(doing: Doing, ref: string, text: string): Promise<void> {
  const { ui, desk, scene } = doing
  const { overlay } = scene.model
  if (isHeldBack(doing, { about: ref, what: 'note', text, intent: { do: 'note', ref, text } })) return
  const done = await give(doing, addNote, { ref, text })
  if (!done.ok) {
    const { message } = saidRefusal(doing, done.refusal)
    if (overlay?.kind === 'note') ui.change({ do: 'open', overlay: { ...overlay, problem: message } })
    return
  }
  // What was sent is in the store; beside it nothing personal is kept that erasing would not reach.
  desk.drafts.notes.letGo(ref, text)
  ui.change({ do: 'close' })
  tellDone(doing, 'done.note', { ref })
}
