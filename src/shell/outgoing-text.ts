import { findInteraction } from '../commands/finding/find-interaction.ts'
import { fillTemplateNamed } from '../commands/messages/fill-template.ts'
import { mostAnswered } from '../domain/outgoing.ts'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { cardMasking } from '../queries/customers/card-masking.ts'
import { customerById } from '../queries/customers/customer-by-id.ts'
import { messagesOfInteraction } from '../queries/messages/messages-of-interaction.ts'
import { siteRows } from '../queries/site/site-rows.ts'
import { quoteMessage } from '../writing/quote-message.ts'
import type { Call } from './call.ts'
import { actorOf } from './give.ts'
import { noteText } from './note-text.ts'
import { type Written, writtenFrom } from './leaving.ts'
import type { ShellOnStore } from './shell.ts'
import { viewOf } from './view-of.ts'

/** What a command is given of a message's words, and where they come from. */
type OutgoingWords = {
  readonly words: { readonly text: string; readonly subject?: string }
  readonly written: Written | null
}

/**
 * Subject and text of a message as the options of a verb ask for them: what was typed or comes from standard input, and what is
 * quoted below it; a template stands before what was typed. The template's subject is for what begins a thread alone: an
 * answer keeps the subject that it answers, by which mail programs keep them together.
 * Refuses: interaction-not-found and cards-masked where something is to be quoted, and what a template is refused for.
 */
export async function outgoingText(
  { ref, isAnswer }: { readonly ref: string; readonly isAnswer: boolean },
  call: Call,
  shell: ShellOnStore,
): Promise<Decision<OutgoingWords>> {
  const subject = call.text('subject')
  const template = call.text('template')
  const where = { actor: actorOf(call), now: shell.now(), ref }
  const filled = template === null ? undefined : fillTemplateNamed(shell.reader, { template }, where)
  if (filled && !filled.ok) return filled
  // A template is a text by itself; without one, the text is what standard input says.
  const typed = (await noteText(call.text('text') ?? (filled ? null : '-'), shell)) ?? ''
  const own = [filled?.value.text ?? '', typed.trimEnd()].filter((part) => part.trim() !== '')
  const parts = [...own]
  if (call.is('quote')) {
    const quote = await quoteOf(ref, call, shell)
    if (!quote.ok) return quote
    parts.push(quote.value)
  }
  const text = parts.filter((part) => part.trim() !== '').join('\n\n')
  const said = subject ?? (isAnswer ? null : (filled?.value.subject ?? null))
  return accept({
    words: { text: own.length === 0 ? '' : text, ...(said !== null && { subject: said }) },
    written: template !== null && filled ? writtenFrom(template, filled.value) : null,
  })
}

/** The customer's last message of an interaction as a quote, in his language; empty where he wrote none. */
async function quoteOf(ref: string, { agent }: Call, { reader }: ShellOnStore): Promise<Decision<string>> {
  const found = await findInteraction(viewOf(reader), ref)
  if (!found.ok) return found
  const masking = cardMasking(reader, agent)
  if (masking.because !== null && masking.hidesContact(found.value))
    return refuse({ code: 'cards-masked', what: '--quote', ref: masking.because })
  const { id, customerId } = found.value
  const last = reader
    .all(messagesOfInteraction, { interactionId: id, limit: mostAnswered })
    .find(({ direction }) => direction === 'in')
  if (!last) return accept('')
  const [site] = reader.all(siteRows.sites, {})
  const customer = customerId === null ? undefined : reader.one(customerById, { id: customerId })
  const language = customer?.language ?? (site?.default_language === 'en' ? 'en' : 'pl')
  const at = last.sentAt ?? last.receivedAt
  return accept(quoteMessage({ ...last, at }, { language, timeZone: site?.time_zone ?? 'UTC' }))
}
