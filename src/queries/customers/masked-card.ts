import {
  maskAddress,
  maskContact,
  maskFieldValue,
  maskName,
  maskNumber,
  maskText,
} from '../../domain/masking.ts'
import type { CallbackRecord } from '../callbacks/callback-by-ref.ts'
import type { CustomerCard } from './customer-card.ts'
import type { InteractionView } from '../interactions/interaction-view.ts'
import type { LookupRow } from './lookup-row.ts'
import type { AccountPersonRow } from './people-of-account.ts'
import type { NoteRow } from '../interactions/notes-of-interaction.ts'

/** A card before it is known who is on the line: the name stays, of numbers the last digits, of texts what holds no number. */
export function maskedCard(card: CustomerCard): CustomerCard {
  const { customer } = card
  return {
    ...card,
    isMasked: true,
    customer: {
      ...customer,
      name: maskName(customer.name),
      accountNumber: customer.accountNumber === null ? null : maskNumber(customer.accountNumber),
      fields: maskedFields(customer.fields),
    },
    contactPoints: card.contactPoints.map((point) => ({
      ...point,
      value: point.kind === 'phone' ? maskNumber(point.value) : maskAddress(point.value),
      normalized: '',
    })),
    doNotContact: card.doNotContact.map((optOut) => ({ ...optOut, reason: maskText(optOut.reason) })),
    openCases: card.openCases.map((one) => ({ ...one, subject: maskText(one.subject) })),
    openCallbacks: card.openCallbacks.map(maskedCallback),
    notes: card.notes.map(maskedNote),
    people: card.people.map(maskedPerson),
    accounts: card.accounts.map(maskedPerson),
    timeline: card.timeline.map((row) => ({
      ...row,
      subject: maskText(row.subject),
      wrapUp: row.wrapUp && { ...row.wrapUp, note: maskText(row.wrapUp.note) },
    })),
  }
}

/** An interaction whose customer's card is masked; what stands in it is masked like what stands on the card. */
export function maskedInteraction(view: InteractionView): InteractionView {
  const { card, contact, interaction, matter, wrapUp } = view
  return {
    ...view,
    contact: contact === null ? null : maskContact(contact),
    interaction: { ...interaction, subject: maskText(interaction.subject) },
    card: card && maskedCard(card),
    matter: matter && { ...matter, subject: maskText(matter.subject) },
    messages: view.messages.map((message) => ({
      ...message,
      senderName: maskName(message.senderName),
      senderAddress: maskContact(message.senderAddress),
      recipients: message.recipients.map(maskContact),
      subject: maskText(message.subject),
      text: maskText(message.text),
    })),
    attachments: view.attachments.map((file) => ({ ...file, name: file.name && maskText(file.name) })),
    deliveries: view.deliveries.map((delivery) => ({
      ...delivery,
      address: maskContact(delivery.address),
      error: delivery.error && maskText(delivery.error),
    })),
    notes: view.notes.map(maskedNote),
    segments: view.segments.map((segment) => ({
      ...segment,
      endingReason: segment.endingReason && maskText(segment.endingReason),
    })),
    wrapUp: wrapUp && { ...wrapUp, note: maskText(wrapUp.note), fields: maskedFields(wrapUp.fields) },
  }
}

/** A callback, as it stands by itself or in a list with whom it is for. */
export function maskedCallback<Callback extends CallbackRecord & { readonly customerName?: string | null }>(
  callback: Callback,
): Callback {
  const { phone, note, customerName } = callback
  return {
    ...callback,
    phone: phone === null ? null : maskNumber(phone),
    note: maskText(note),
    ...(typeof customerName === 'string' && { customerName: maskName(customerName) }),
  }
}

/** Somebody who belongs to an organisation, or one that somebody belongs to. */
export function maskedPerson<Person extends Pick<AccountPersonRow, 'name' | 'role'>>(person: Person): Person {
  return { ...person, name: maskName(person.name), role: maskText(person.role) }
}

/** A row of a lookup: who it is, and the last digits. */
export function maskedLookupRow(row: LookupRow): LookupRow {
  const { name, accountNumber, contact, phone, email } = row
  return {
    ...row,
    name: maskName(name),
    accountNumber: accountNumber === null ? null : maskNumber(accountNumber),
    contact: contact === null ? null : maskContact(contact),
    phone: phone === null ? null : maskNumber(phone),
    email: email === null ? null : maskAddress(email),
  }
}

/** A row of a list of customers. */
export function maskedListedCustomer<
  Row extends {
    readonly name: string
    readonly accountNumber: string | null
    readonly contact: string | null
  },
>(row: Row): Row {
  const { name, accountNumber, contact } = row
  return {
    ...row,
    name: maskName(name),
    accountNumber: accountNumber === null ? null : maskNumber(accountNumber),
    contact: contact === null ? null : maskContact(contact),
  }
}

function maskedNote(note: NoteRow): NoteRow {
  return { ...note, text: maskText(note.text) }
}

/** Values of the site's own fields, each masked. */
export function maskedFields(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, maskFieldValue(value)]))
}
