import type { Reader } from '../../store/reader.ts'
import type { CallbackRecord } from '../callbacks/callback-by-ref.ts'
import type { Case } from '../../domain/case.ts'
import { isCardMasked } from './callers-to-verify.ts'
import { type AccountPersonRow, accountsOfPerson, peopleOfAccount } from './people-of-account.ts'
import { maskedCard } from './masked-card.ts'
import { type ContactPointRow, contactPointsOfCustomer } from './contact-points-of-customer.ts'
import { type CustomerRecord, customerById } from './customer-by-id.ts'
import { type DoNotContactRow, doNotContactOfCustomer } from './do-not-contact-of-customer.ts'
import type { NoteRow } from '../interactions/notes-of-interaction.ts'
import { notesOfCustomer } from './notes-of-customer.ts'
import { openCallbacksOfCustomer } from '../callbacks/open-callbacks-of-customer.ts'
import { openCasesOfCustomer } from '../cases/open-cases-of-customer.ts'
import { seenCard } from './seen-card.ts'
import { type Sight, sightOfViewer } from '../rights/sight.ts'
import { type TimelineRow, timelineOfCustomer } from './timeline-of-customer.ts'

/** Who a customer is, and what has been between him and the site. */
export type CustomerCard = {
  readonly customer: CustomerRecord
  readonly contactPoints: readonly ContactPointRow[]
  readonly doNotContact: readonly DoNotContactRow[]
  readonly openCases: readonly Case[]
  readonly openCallbacks: readonly CallbackRecord[]
  readonly notes: readonly NoteRow[]
  readonly timeline: readonly TimelineRow[]
  /** The people of an organisation. */
  readonly people: readonly AccountPersonRow[]
  /** The organisations that he is one of the people of. */
  readonly accounts: readonly AccountPersonRow[]
  /** Whether it stands masked, because the caller was not verified yet. */
  readonly isMasked: boolean
}

/** What is known of the viewer, and need not be asked for each card. */
export type AskedBefore = { readonly sight: Sight; readonly isMasked: boolean }

const timelineLength = 20

/**
 * The card of a customer with his last 20 interactions, as `viewer` may see it now: masked while a caller in his hands was
 * not verified, and without what lies beyond his rights. The owner of the store, null, sees all. Undefined when there is no
 * such customer, or he may not be seen.
 */
export function customerCard(
  reader: Reader,
  id: string,
  viewer: string | null | AskedBefore = null,
): CustomerCard | undefined {
  const customer = reader.one(customerById, { id })
  if (!customer) return undefined
  const customerId = customer.id
  const whole: CustomerCard = {
    customer,
    contactPoints: reader.all(contactPointsOfCustomer, { customerId }),
    doNotContact: reader.all(doNotContactOfCustomer, { customerId }),
    openCases: reader.all(openCasesOfCustomer, { customerId }),
    openCallbacks: reader.all(openCallbacksOfCustomer, { customerId }),
    notes: reader.all(notesOfCustomer, { customerId }),
    timeline: reader.all(timelineOfCustomer, { customerId, limit: timelineLength }),
    people: customer.kind === 'organisation' ? reader.all(peopleOfAccount, { accountId: customerId }) : [],
    accounts: reader.all(accountsOfPerson, { customerId }),
    isMasked: false,
  }
  const isAsked = typeof viewer === 'object' && viewer !== null
  const card = seenCard(whole, isAsked ? viewer.sight : sightOfViewer(reader, viewer))
  if (!card) return undefined
  return (isAsked ? viewer.isMasked : isCardMasked(reader, customerId, viewer)) ? maskedCard(card) : card
}
