import { maskText } from '../../domain/masking.ts'
import type { MessageKey } from '../../language/say.ts'
import type { AnnouncementToAgent } from '../../queries/announcements/announcements-of-agent.ts'
import type { OfferOfAgent } from '../../queries/agents/offers-of-agent.ts'
import type { Mention } from '../../queries/cases/mentions-of-agent.ts'
import type { ActionId } from '../actions/action.ts'
import { noteOfHandOver } from './note-of-hand-over.ts'
import { maskingOn, nameOf, type Reading } from './reading.ts'
import type { StuckStep } from './read-stuck.ts'

/** Something new as the agent reads it above the keys, with names, and the action whose key leads on. */
export type NewsLine = {
  readonly text: string
  readonly leads: { readonly by: ActionId; readonly hint: MessageKey } | null
}

const inbox = { by: 'place.inbox', hint: 'hint.in-inbox' } as const
const ownWork = { by: 'place.my-work', hint: 'hint.came' } as const

export function announcementLine(
  { title, mustBeRead, madeBy }: AnnouncementToAgent,
  reading: Reading,
): NewsLine {
  const key = mustBeRead ? 'news.line.must-be-read' : 'news.line.announcement'
  return {
    text: reading.look.say(key, { who: nameOf(reading, madeBy), title: oneLine(title) }),
    leads: inbox,
  }
}

export function mentionLine(
  { by, text }: Mention,
  about: { readonly ref: string; readonly agent: string },
  reading: Reading,
): NewsLine {
  const words = oneLine(maskingOn(about.agent, reading).isOn ? maskText(text) : text)
  const params = { who: nameOf(reading, by), ref: about.ref, text: words }
  return { text: reading.look.say('news.line.mention', params), leads: inbox }
}

/** What a colleague hands to the agent, with the first words of what he noted. */
export function handOverLine(
  { ref, interactionId, offeredBy, offeredAt }: OfferOfAgent,
  agent: string,
  reading: Reading,
): NewsLine {
  const note = noteOfHandOver({ interactionId, by: offeredBy, at: offeredAt }, agent, reading)
  const params = { who: nameOf(reading, offeredBy), ref }
  const text =
    note === null
      ? reading.look.say('news.line.hand-over', params)
      : reading.look.say('news.line.hand-over-note', { ...params, text: oneLine(note) })
  return { text, leads: ownWork }
}

export function stuckLine({ process, step, caseRef }: StuckStep, { look }: Reading): NewsLine {
  return { text: look.say('news.line.stuck', { process, step, ref: caseRef }), leads: inbox }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
