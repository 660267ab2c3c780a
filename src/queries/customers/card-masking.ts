import { maskContact, maskName, maskText } from '../../domain/masking.ts'
import type { Reader } from '../../store/reader.ts'
import { customersRevealed, customersVerified } from './cards-opened.ts'
import { type CallerToVerify, callersToVerify, isMaskedBy, unverified } from './callers-to-verify.ts'

/** What of customers is masked for somebody now, asked row by row wherever many are shown. */
export type CardMasking = {
  /** Whether everything is that is not known to be open: somebody who has to be verified is on the line, who does not only ring. */
  readonly isOn: boolean
  /** The contact in hand because of which it is; null where nothing is. */
  readonly because: string | null
  /** Whether what belongs to a customer is masked; what belongs to nobody known is, too. */
  readonly hides: (customerId: string | null) => boolean
  /** The same for a contact. What an unknown caller says himself is not masked for who listens to him. */
  readonly hidesContact: (contact: { readonly id: string; readonly customerId: string | null }) => boolean
}

const nothingMasked: CardMasking = {
  isOn: false,
  because: null,
  hides: () => false,
  hidesContact: () => false,
}

/** What is masked for a viewer, an agent by his key or the owner, null; it holds until the store changes. */
export function cardMasking(reader: Reader, viewer: string | null): CardMasking {
  if (viewer === null) return nothingMasked
  const onTheLine = reader.all(callersToVerify, { agent: viewer, customerId: '' })
  const callers = unverified(onTheLine)
  const first = callers.find(({ isOffered }) => isOffered === 0)
  if (!first) return callers.length === 0 ? nothingMasked : maskingOfRinging(reader, viewer, callers)
  // Only these can be open; every other card is closed while somebody on the line is not known.
  const maybeOpen = new Set([
    ...onTheLine.map(({ customerId }) => customerId),
    ...reader.all(customersVerified, { agent: viewer }).map(({ customerId }) => customerId),
    ...reader.all(customersRevealed, { agent: viewer }).map(({ customerId }) => customerId),
  ])
  const known = new Map<string, boolean>()
  const hides = (customerId: string | null): boolean => {
    if (customerId === null || !maybeOpen.has(customerId)) return true
    const before = known.get(customerId)
    if (before !== undefined) return before
    const isClosed = isMaskedBy(reader.all(callersToVerify, { agent: viewer, customerId }), customerId)
    known.set(customerId, isClosed)
    return isClosed
  }
  return {
    isOn: true,
    because: first.ref,
    hides,
    hidesContact: ({ id, customerId }) =>
      customerId === null ? !callers.some((caller) => caller.id === id) : hides(customerId),
  }
}

/** Nobody is on the line yet: of what is on the screen only what belongs to those who ring is masked. */
function maskingOfRinging(reader: Reader, viewer: string, ringing: readonly CallerToVerify[]): CardMasking {
  const masked = new Set(
    ringing
      .map(({ customerId }) => customerId)
      .filter(
        (id) => id !== null && isMaskedBy(reader.all(callersToVerify, { agent: viewer, customerId: id }), id),
      ),
  )
  const hides = (customerId: string | null): boolean => masked.has(customerId)
  return {
    isOn: false,
    because: null,
    hides,
    hidesContact: ({ id, customerId }) =>
      customerId === null ? ringing.some((caller) => caller.id === id) : hides(customerId),
  }
}

type ListedRow = {
  readonly id: string
  readonly customerId: string | null
  readonly customerName?: string | null
  readonly contact?: string | null
  readonly subject: string
}

/** A row of a list with whom and what it is about, masked where its customer's card is. */
export function maskedRow<Row extends ListedRow>(row: Row, masking: CardMasking): Row {
  if (!masking.hidesContact(row)) return row
  const { customerName, contact, subject } = row
  return {
    ...row,
    ...(typeof customerName === 'string' && { customerName: maskName(customerName) }),
    ...(typeof contact === 'string' && { contact: maskContact(contact) }),
    subject: maskText(subject),
  }
}
