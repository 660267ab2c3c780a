import type { Case } from '../../domain/case.ts'
import { maskName, maskNumber, maskText } from '../../domain/masking.ts'
import type { CaseView } from './case-view.ts'
import { maskedFields } from '../customers/masked-card.ts'

/** A case whose customer's card is masked; what stands in it is masked like what stands on the card. */
export function maskedCase(view: CaseView): CaseView {
  const { customer } = view
  return {
    ...view,
    case: maskedCaseRow(view.case),
    customer: customer && {
      ...customer,
      name: maskName(customer.name),
      accountNumber: customer.accountNumber === null ? null : maskNumber(customer.accountNumber),
      fields: maskedFields(customer.fields),
    },
    parent: view.parent && maskedCaseRow(view.parent),
    children: view.children.map(maskedCaseRow),
    links: view.links.map((link) => ({ ...link, subject: maskText(link.subject) })),
    interactions: view.interactions.map((one) => ({ ...one, subject: maskText(one.subject) })),
    notes: view.notes.map((note) => ({ ...note, text: maskText(note.text) })),
    checklist: view.checklist.map((item) => ({ ...item, text: maskText(item.text) })),
  }
}

/** The row of a case alone. */
export function maskedCaseRow<Row extends Pick<Case, 'subject' | 'resolution' | 'fields'>>(row: Row): Row {
  return {
    ...row,
    subject: maskText(row.subject),
    resolution: maskText(row.resolution),
    fields: maskedFields(row.fields),
  }
}
