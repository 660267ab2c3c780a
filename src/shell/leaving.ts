import type { FilledNamed } from '../commands/messages/fill-template.ts'
import type { StagedMessage } from '../commands/staging/stage-outgoing.ts'
import { maskContact, maskText } from '../domain/masking.ts'
import type { Language } from '../language/language.ts'
import { cardMasking } from '../queries/customers/card-masking.ts'
import type { Reader } from '../store/reader.ts'
import type { Call } from './call.ts'
import { findRecord } from './find-record.ts'

/** The template a text was made of, its language, and the one that was wanted where the template lacks it. */
export type Written = {
  readonly template: string
  readonly language: Language
  readonly insteadOf: Language | null
}

/** What its writer put into a message. */
export type Letter = {
  readonly text: string
  readonly written: Written | null
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
}

/** A message as it leaves, as far as its writer may see it. */
export type Leaving = Letter & Required<Sent>

/** What a command that writes to somebody answers of it. */
export type Sent = Pick<StagedMessage, 'from' | 'subject'> & {
  readonly to: string
  readonly cc?: readonly string[]
}

/** Joins what a command made of a message with what was put into it; a masked one tells no number of the customer's. */
export function leavingOf(
  { from, subject, to, cc = [] }: Sent,
  { text, written, files }: Letter,
  isMasked: boolean,
): Leaving {
  return {
    from,
    to: isMasked ? maskContact(to) : to,
    cc: isMasked ? cc.map(maskContact) : cc,
    subject: isMasked ? maskText(subject) : subject,
    text: isMasked ? maskText(text) : text,
    written,
    files: files.map(({ name, bytes }) => ({ name, bytes })),
  }
}

/** As programs read it; the text and the files before it leaves alone, when nothing can be looked up yet. */
export function leavingShape({ text, files, written, ...header }: Leaving, isRehearsal: boolean) {
  return { ...header, ...languageShape(written), ...(isRehearsal && { text, files }) }
}

/** The language of a template's text; null without a template. */
export function languageShape(written: Written | null) {
  return { language: written?.language ?? null, insteadOfLanguage: written?.insteadOf ?? null }
}

/** What is told of a template that was filled in. */
export function writtenFrom(template: string, { language, insteadOf }: FilledNamed): Written {
  return { template: template.replace(/^;/, ''), language, insteadOf }
}

/** Whether what belongs to a record is masked for whoever acts, as its customer's card is. */
export function isMaskedOn(ref: string, { agent }: Call, reader: Reader): boolean {
  const masking = cardMasking(reader, agent)
  if (!masking.isOn) return false
  const found = findRecord(reader, ref)
  if (found.is === 'interaction') return masking.hidesContact(found.record)
  if (found.is === 'customer') return masking.hides(found.record.id)
  return masking.hides(found.is === 'case' ? found.record.customerId : null)
}
