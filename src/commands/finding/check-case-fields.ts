import type { Decision } from '../../domain/decision.ts'
import { checkOwnFields } from '../../domain/own-fields.ts'
import type { FieldValue } from '../../domain/wrap-up-fields.ts'
import { caseFieldList } from '../../queries/customers/customer-field-list.ts'
import type { CommandView } from '../../store/command-definition.ts'

type Values = Readonly<Record<string, FieldValue>>

/**
 * Checks values of the site's own fields of cases; an empty text takes a value away.
 * Refuses: case-field-unknown, customer-field-invalid, field-check-failed.
 */
export async function checkCaseFields(
  tx: CommandView,
  given: Values,
  before: Values = {},
): Promise<Decision<Values>> {
  return checkOwnFields(await tx.all(caseFieldList, {}), { of: 'case', given, before })
}
