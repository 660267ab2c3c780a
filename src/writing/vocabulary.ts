/** The names that a text may see, `customer.name`; nothing else exists for it. */
export type Vocabulary = ReadonlySet<string>

/** Keys of the site's own fields, of customers and of cases. */
export type FieldKeys = { readonly customer: readonly string[]; readonly case: readonly string[] }

const always = [
  'site.name',
  'agent.name',
  'today',
  'customer.ref',
  'customer.name',
  'customer.account',
  'interaction.ref',
  'interaction.subject',
  'interaction.queue',
  'interaction.arrived',
  'interaction.due',
  'case.ref',
  'case.subject',
  'case.opened',
  'case.due',
]

/** What a text of a site may see. This is the one place that decides it. */
export function vocabularyOf(fields: FieldKeys): Vocabulary {
  return new Set([
    ...always,
    ...fields.customer.map((key) => `customer.fields.${key}`),
    ...fields.case.map((key) => `case.fields.${key}`),
  ])
}
