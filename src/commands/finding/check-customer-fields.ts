import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { nearest } from '../../domain/nearest.ts'
import { type FieldValue, readFieldValue } from '../../domain/wrap-up-fields.ts'
import { customerFieldList } from '../../queries/customer-field-list.ts'
import type { CommandView } from '../../store/command-definition.ts'

/**
 * Checks values of the site's own customer fields; an empty text takes a value away.
 * Refuses: customer-field-unknown, customer-field-invalid.
 */
export async function checkCustomerFields(
  tx: CommandView,
  given: Readonly<Record<string, FieldValue>>,
  before: Readonly<Record<string, FieldValue>> = {},
): Promise<Decision<Readonly<Record<string, FieldValue>>>> {
  const values: Record<string, FieldValue> = { ...before }
  if (Object.keys(given).length === 0) return accept(values)
  const declared = await tx.all(customerFieldList, {})
  for (const [key, value] of Object.entries(given)) {
    const field = declared.find((other) => other.key === key)
    if (!field) {
      const near = nearest(
        key,
        declared.map((other) => other.key),
      )
      return refuse({ code: 'customer-field-unknown', field: key, nearest: near })
    }
    if (typeof value === 'string' && value.trim() === '') {
      delete values[key]
      continue
    }
    const read = readFieldValue({ ...field, required: false }, value)
    const { digits, type } = field
    const isShaped =
      digits === null ||
      (new RegExp(`^\\d{${digits.length}}$`).test(String(read)) && String(read).startsWith(digits.begins))
    if (read === undefined || !isShaped) {
      const wanted = digits === null ? type : `${digits.length} digits ${digits.begins}…`
      return refuse({ code: 'customer-field-invalid', field: key, value: String(value), type: wanted })
    }
    values[key] = read
  }
  return accept(values)
}
