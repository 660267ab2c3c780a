import type { Reader } from '../store/reader.ts'
import type { CallbackRecord } from './callback-by-ref.ts'
import type { Case } from '../domain/case.ts'
import { type ContactPointRow, contactPointsOfCustomer } from './contact-points-of-customer.ts'
import { type CustomerRecord, customerById } from './customer-by-id.ts'
import { type DoNotContactRow, doNotContactOfCustomer } from './do-not-contact-of-customer.ts'
import type { NoteRow } from './notes-of-interaction.ts'
import { notesOfCustomer } from './notes-of-customer.ts'
import { openCallbacksOfCustomer } from './open-callbacks-of-customer.ts'
import { openCasesOfCustomer } from './open-cases-of-customer.ts'
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
}

const timelineLength = 20

/** The card of a customer with his last 20 interactions; undefined when there is no such customer. */
export function customerCard(reader: Reader, customerId: string): CustomerCard | undefined {
  const customer = reader.one(customerById, { id: customerId })
  if (!customer) return undefined
  return {
    customer,
    contactPoints: reader.all(contactPointsOfCustomer, { customerId }),
    doNotContact: reader.all(doNotContactOfCustomer, { customerId }),
    openCases: reader.all(openCasesOfCustomer, { customerId }),
    openCallbacks: reader.all(openCallbacksOfCustomer, { customerId }),
    notes: reader.all(notesOfCustomer, { customerId }),
    timeline: reader.all(timelineOfCustomer, { customerId, limit: timelineLength }),
  }
}
