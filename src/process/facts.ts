import type { FieldKeys } from '../writing/vocabulary.ts'

const always = [
  'customer.name',
  'customer.account',
  'customer.language',
  'interaction.channel',
  'interaction.subject',
  'case.priority',
]

/** The facts of the records that a step can look up: what stands in them at that moment becomes the process's own. */
export function factNames(fields: FieldKeys): readonly string[] {
  return [
    ...always,
    ...fields.customer.map((key) => `customer.fields.${key}`),
    ...fields.case.map((key) => `case.fields.${key}`),
  ]
}
