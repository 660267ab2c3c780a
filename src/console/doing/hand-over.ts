import { holdInteraction } from '../../commands/interactions/hold-interaction.ts'
import { endInteraction } from '../../commands/interactions/end-interaction.ts'
import { putBackInteraction } from '../../commands/interactions/put-back-interaction.ts'
import { resumeInteraction } from '../../commands/interactions/resume-interaction.ts'
import { transferInteraction } from '../../commands/interactions/transfer-interaction.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { comeBackFromCall } from './come-back-from-call.ts'
import { callHere, changeAtPhone } from './phone.ts'
import { tellDone, tellRefusal } from './tell.ts'

/** Puts an interaction on hold, takes it off, or ends it, at the phone where it is a call there; the workspace stays. */
export async function changeState(doing: Doing, does: 'hold' | 'resume' | 'end', ref: string): Promise<void> {
  const call = callHere(doing, ref)
  if (call) {
    await changeAtPhone(doing, does, call)
    return
  }
  const command = { hold: holdInteraction, resume: resumeInteraction, end: endInteraction }[does]
  const done = await give(doing, command as typeof holdInteraction, { ref })
  if (done.ok) tellDone(doing, `done.${does}`, { ref })
  else tellRefusal(doing, done.refusal)
}

/** Gives an interaction back to its queue. The reason is one of the site's, or what was typed where it has none. */
export async function putBack(
  doing: Doing,
  intent: Extract<Intent, { readonly do: 'put-back' }>,
): Promise<void> {
  const { ref, reason } = intent
  const done = await give(doing, putBackInteraction, { ref, reason })
  if (!done.ok) {
    tellRefusal(doing, done.refusal)
    return
  }
  leaveWorkspace(doing)
  doing.ui.change({ do: 'remember', intent })
  tellDone(doing, 'done.put-back', { ref })
}

/** Gives an interaction to another queue or to a person. */
export async function transfer(
  doing: Doing,
  intent: Extract<Intent, { readonly do: 'transfer' }>,
): Promise<void> {
  const { ref, to, note } = intent
  const words = note.trim()
  const along = words === '' ? {} : { note: words }
  const done = await give(doing, transferInteraction, { ref, [to.kind]: to.key, ...along })
  if (!done.ok) {
    tellRefusal(doing, done.refusal)
    return
  }
  doing.desk.drafts.transferNotes.letGo(ref, note)
  const target = doing.scene.views.offers.targets.find(({ kind, key }) => kind === to.kind && key === to.key)
  leaveWorkspace(doing)
  // What was noted is about this one alone.
  doing.ui.change({ do: 'remember', intent: { ...intent, note: '' } })
  tellDone(doing, target?.isAway ? 'done.transferred-away' : 'done.transferred', {
    ref,
    to: target?.label ?? to.key,
  })
}

/** What was worked on is out of hand: back to what it broke in on, or to where it was taken from. */
export function leaveWorkspace(doing: Doing): void {
  const { ui, scene } = doing
  ui.change({ do: 'close-all' })
  if (comeBackFromCall(doing)) return
  const { place, behind } = scene.model
  // Who looked into a colleague's work goes on with the people.
  if (place.at === 'workspace') ui.change({ do: behind.at(-1)?.at === 'people' ? 'back' : 'home' })
}
