import type { WrittenThing } from '../../domain/presence.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { messagesOfInteraction } from '../../queries/messages/messages-of-interaction.ts'
import type { Intent, SendIntent } from '../state/intent.ts'
import { casePlace, workspacePlace } from '../state/model.ts'
import { changesSince, draftsAbout } from '../views/read-changes-since.ts'
import type { Doing } from './doing.ts'

/** What was to be sent of a record, and what gives it. */
export type Sending = {
  readonly about: string
  readonly what: WrittenThing
  readonly text: string
  readonly intent: SendIntent
}

/** Whether something is held back because others did something to the record since it was begun, which is then shown. */
export function isHeldBack(doing: Doing, sending: Sending): boolean {
  const { agent, reading, ui } = doing
  if (changesSince(sending, agent, reading).length === 0) return false
  ui.change({ do: 'open-over', overlay: { kind: 'held-back', ...sending, selected: 0 } })
  return true
}

/**
 * Goes on with what was held back: looks at what changed, leaves it as a draft, or sends it all the same. Answers what is to be
 * given for that; null where nothing is.
 */
export function goOnHeld(
  doing: Doing,
  { way, held }: Extract<Intent, { readonly do: 'go-on-held' }>,
): SendIntent | null {
  const { ui, reading, agent } = doing
  const { about, intent } = held
  if (way === 'keep') {
    ui.change({ do: 'close-all' })
    return null
  }
  const texts = intent.do === 'wrap-up' ? (['wrap-up', 'reply'] as const) : [held.what]
  for (const what of texts) {
    const { drafts, under } = draftsAbout({ about, what }, agent, reading)
    drafts.catchUp(under)
  }
  if (way === 'look') {
    ui.change({ do: 'close-all' })
    const { place } = ui.scene().model
    if ('ref' in place && place.at !== 'history' && place.ref === about) return null
    const isCase = reading.reader.one(caseByRef, { ref: about }) !== undefined
    ui.change({ do: 'go', place: isCase ? casePlace(about) : workspacePlace(about) })
    return null
  }
  ui.change({ do: 'close' })
  return seenUp(intent, about, doing)
}

/** A reply that goes although something came has seen that. */
function seenUp(intent: SendIntent, ref: string, { reading: { reader } }: Doing): SendIntent {
  const interaction = reader.one(interactionByRef, { ref })
  const newest = interaction && reader.one(messagesOfInteraction, { interactionId: interaction.id, limit: 1 })
  if (!newest) return intent
  if (intent.do === 'reply') return { ...intent, reply: { ...intent.reply, lastSeen: newest.id } }
  if (intent.do === 'wrap-up' && intent.reply)
    return { ...intent, reply: { ...intent.reply, lastSeen: newest.id } }
  return intent
}
