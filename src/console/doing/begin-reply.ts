import { quotesOfSite } from '../../queries/site/outgoing-settings.ts'
import { takeInteraction } from '../../commands/interactions/take-interaction.ts'
import { textSourceOf } from '../../commands/messages/fill-template.ts'
import { findReplyAddress } from '../../commands/finding/find-reply-address.ts'
import { readingThrough } from '../../commands/finding/reading-through.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { maskContact, maskText } from '../../domain/masking.ts'
import { addressKindOf, mostAnswered, replyChannelOf, replySubject } from '../../domain/outgoing.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { messagesOfInteraction } from '../../queries/messages/messages-of-interaction.ts'
import { replyForm, type ReplyStart } from '../forms/reply-form.ts'
import { workspacePlace } from '../state/model.ts'
import { maskingOn } from '../views/reading.ts'
import { capped } from '../../language/capped.ts'
import { changesSince } from '../views/read-changes-since.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { belowOwn, quoteOf } from './quote-answered.ts'
import { openTaken } from './take.ts'
import { tellRefusal } from './tell.ts'

/**
 * Opens a reply to a contact over its workspace, with what was begun before; what waits is taken first. A console that comes back
 * takes nothing: what somebody took over meanwhile stays with him, and the reply a draft.
 */
export async function beginReply(
  doing: Doing,
  { ref, comesBack = false }: { readonly ref: string; readonly comesBack?: boolean },
): Promise<void> {
  const { ui, agent, reading, desk } = doing
  const found = reading.reader.one(interactionByRef, { ref })
  if (!found) {
    tellRefusal(doing, { code: 'interaction-not-found', ref, nearest: [] })
    return
  }
  const isInHand = found.heldBy === agent && found.state !== 'offered'
  if (!isInHand && comesBack) {
    tellLeft(doing, ref)
    return
  }
  if (!isInHand) {
    const taken = await give(doing, takeInteraction, { ref })
    if (!taken.ok) {
      tellRefusal(doing, taken.refusal)
      return
    }
    openTaken(doing, ref)
  } else {
    const { place } = ui.scene().model
    if (place.at !== 'workspace' || place.ref !== ref) ui.change({ do: 'go', place: workspacePlace(ref) })
    // What is answered stands above the reply.
    else if (place.tab === 'notes') ui.change({ do: 'adjust', place: { ...place, tab: null, scroll: 0 } })
  }
  const form = replyForm(ref, await replyStart(doing, found), desk.drafts.replies.read(ref))
  const { notice } = ui.scene().model
  ui.change({ do: 'open', overlay: { kind: 'reply', form, problem: null } })
  // What was told of taking it, or of coming back, still stands.
  ui.change({ do: 'notice', notice })
}

/** Says that a reply is a draft now, and what came between. */
function tellLeft(doing: Doing, ref: string): void {
  const { ui, look, agent, reading } = doing
  const latest = changesSince({ about: ref, what: 'reply' }, agent, reading).at(-1)
  const what = latest ? `${latest.who}: ${latest.what || (latest.text ?? '')}` : ''
  const text = look.say('reply.left', { ref, what: capped(what, 200) })
  ui.change({ do: 'notice', notice: { kind: 'refused', text, hint: '' } })
}

/** To whom an answer goes, what it is called, and the language of whom it is for. */
async function replyStart(doing: Doing, interaction: Interaction): Promise<ReplyStart> {
  const { agent, reading, now, desk } = doing
  const { reader } = reading
  const channel = replyChannelOf(interaction.channel) ?? interaction.channel
  const messages = reader.all(messagesOfInteraction, { interactionId: interaction.id, limit: mostAnswered })
  const lastIn = messages.find(({ direction }) => direction === 'in')
  const address = await findReplyAddress(readingThrough(reader), { interaction, channel, lastIn })
  const to = address.ok ? address.value : ''
  const subject = replySubject(lastIn?.subject ?? interaction.subject)
  const { languages } = textSourceOf(reader, { actor: agent, now: now(), ref: interaction.ref })
  const isMasked = maskingOn(agent, reading).hidesContact(interaction)
  const language = languages.find((one) => one !== null) ?? 'pl'
  const set = desk.settings.read().quote
  const isQuoting = set === 'auto' ? quotesOfSite(reader) : set === 'on'
  const quote = isQuoting ? quoteOf(interaction, language, doing) : null
  return {
    to: isMasked ? maskContact(to) : to,
    subject: isMasked ? maskText(subject) : subject,
    isMasked,
    hasSubject: addressKindOf(channel) === 'email',
    language,
    text: quote === null ? '' : belowOwn('', quote),
    lastSeen: messages[0]?.id ?? null,
  }
}
