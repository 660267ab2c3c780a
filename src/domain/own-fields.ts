import type { CheckRule } from './check-rules.ts'
import { checkValue } from './check-value.ts'
import { type Decision, accept, refuse } from './decision.ts'
import { nearest } from './nearest.ts'
import type { WrapUpFieldType } from './wrap-up-code.ts'
import { type FieldValue, readFieldValue } from './wrap-up-fields.ts'
import type { Labels } from './labels.ts'

/** A field that a site declares for its customers or cases. */
export type OwnField = {
  readonly key: string
  readonly labels: Labels
  readonly type: WrapUpFieldType
  readonly choices: readonly { readonly key: string; readonly labels: Labels }[]
  /** How many digits a text must have, and with which it begins: `{ length: 18, begins: '590' }`. */
  readonly digits: { readonly length: number; readonly begins: string } | null
  /** The rule of a number or address that its text must pass. */
  readonly check: CheckRule | null
}

type Values = Readonly<Record<string, FieldValue>>

/**
 * Checks values of a record's own fields; an empty text takes a value away, and what is not named stays as in `before`.
 * Refuses: customer-field-unknown or case-field-unknown, customer-field-invalid, field-check-failed.
 */
export function checkOwnFields(
  declared: readonly OwnField[],
  {
    of,
    given,
    before,
  }: { readonly of: 'customer' | 'case'; readonly given: Values; readonly before: Values },
): Decision<Values> {
  const values: Record<string, FieldValue> = { ...before }
  for (const [key, value] of Object.entries(given)) {
    const field = declared.find((other) => other.key === key)
    if (!field) {
      const near = nearest(
        key,
        declared.map((other) => other.key),
      )
      return refuse({ code: `${of}-field-unknown`, field: key, nearest: near })
    }
    if (typeof value === 'string' && value.trim() === '') {
      delete values[key]
      continue
    }
    const read = readOwnField(field, value)
    if (!read.ok) return read
    values[key] = read.value
  }
  return accept(values)
}

function readOwnField(field: OwnField, value: FieldValue): Decision<FieldValue> {
  const { key, check, digits, type } = field
  if (check !== null) {
    const checked = checkValue(check, String(value))
    if (checked.ok) return accept(checked.value)
    const { why } = checked
    return refuse({ code: 'field-check-failed', field: key, value: String(value), rule: check, why })
  }
  const read = readFieldValue({ ...field, required: false }, value)
  const isShaped =
    digits === null ||
    (new RegExp(`^\\d{${digits.length}}$`).test(String(read)) && String(read).startsWith(digits.begins))
  if (read !== undefined && isShaped) return accept(read)
  const wanted = digits === null ? type : `${digits.length} digits ${digits.begins}…`
  const choices = field.choices.map((choice) => choice.key)
  return refuse({ code: 'customer-field-invalid', field: key, value: String(value), type: wanted, choices })
}
