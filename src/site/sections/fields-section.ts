import * as z from 'zod'
import { keyText, labelsOf, labelText, labelTextOf } from '../../yaml/scalars.ts'
import { siteRule } from '../scalars.ts'
import { checkRules } from '../../domain/check-rules.ts'
import type { CustomerFieldDefinition } from '../../domain/site/customer-definition.ts'
import { inOrder } from './in-order.ts'

export const fieldType = z.enum(['text', 'number', 'amount', 'date', 'datetime', 'choice', 'yes-no'])
export const choiceMap = z.record(keyText, labelText)

const fieldEntry = z.strictObject({
  label: labelText,
  type: fieldType,
  choices: choiceMap.optional(),
  digits: z.int().min(1).max(40).optional(),
  begins: z
    .string()
    .refine((text) => /^\d{1,20}$/.test(text), siteRule('begins-malformed'))
    .optional(),
  check: z.enum(checkRules).optional(),
  searchable: z.boolean().optional(),
  retired: z.boolean().optional(),
})

export const fieldsSection = z.record(keyText, fieldEntry)
export type FieldsSection = z.infer<typeof fieldsSection>

export function readFields(section: FieldsSection): CustomerFieldDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    labels: labelsOf(entry.label),
    type: entry.type,
    choices: readChoices(entry.choices),
    digits: entry.digits === undefined ? null : { length: entry.digits, begins: entry.begins ?? '' },
    check: entry.check ?? null,
    isSearchable: entry.searchable ?? false,
    position,
    retired: entry.retired ?? false,
  }))
}

export function writeFields(fields: readonly CustomerFieldDefinition[]): FieldsSection {
  return Object.fromEntries(
    fields.map((field): [string, z.infer<typeof fieldEntry>] => [
      field.key,
      {
        label: labelTextOf(field.labels),
        type: field.type,
        ...(field.choices.length > 0 && { choices: writeChoices(field.choices) }),
        ...(field.digits !== null && { digits: field.digits.length }),
        ...(field.digits !== null && field.digits.begins !== '' && { begins: field.digits.begins }),
        ...(field.check !== null && { check: field.check }),
        ...(field.isSearchable && { searchable: true }),
        ...(field.retired && { retired: true }),
      },
    ]),
  )
}

export function readChoices(
  choices: z.infer<typeof choiceMap> | undefined,
): CustomerFieldDefinition['choices'] {
  return Object.entries(choices ?? {}).map(([key, label]) => ({ key, labels: labelsOf(label) }))
}

export function writeChoices(choices: CustomerFieldDefinition['choices']): z.infer<typeof choiceMap> {
  return Object.fromEntries(choices.map(({ key, labels }) => [key, labelTextOf(labels)]))
}
