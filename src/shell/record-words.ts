import type { WrapUpField } from '../domain/wrap-up-code.ts'
import type { FieldValue } from '../domain/wrap-up-fields.ts'
import { type LabelledCode, codeLabels } from '../queries/site/code-labels.ts'
import type { CustomerCard } from '../queries/customers/customer-card.ts'
import { customerFieldList } from '../queries/customers/customer-field-list.ts'
import type { InteractionView } from '../queries/interactions/interaction-view.ts'
import type { Reader } from '../store/reader.ts'
import { type LabelledField, labelledFields } from './labelled-fields.ts'

/** A wrap-up as people call its codes and their fields. */
export type WrapUpWords = {
  readonly codes: readonly LabelledCode[]
  readonly fields: readonly LabelledField[]
}

/** The values of the site's own fields on a card, in the order of the site. */
export function cardFields({ customer }: CustomerCard, reader: Reader): readonly LabelledField[] {
  return labelledFields(customer.fields, reader.all(customerFieldList, {}))
}

/** What people call the codes of a wrap-up, and what they asked for; null where nothing is wrapped up. */
export function wrapUpWords({ wrapUp }: InteractionView, reader: Reader): WrapUpWords | null {
  if (!wrapUp) return null
  const ids = [wrapUp.reasonCodeId, wrapUp.outcomeCodeId, ...wrapUp.moreOutcomes]
  const codes = ids.flatMap((id) => (id === null ? [] : (reader.one(codeLabels, { id }) ?? [])))
  const declared: readonly WrapUpField[] = codes.flatMap(({ fields }) => fields)
  return { codes, fields: labelledFields(wrapUp.fields as Readonly<Record<string, FieldValue>>, declared) }
}
