import type { Labels } from '../domain/labels.ts'
import type { FieldValue } from '../domain/wrap-up-fields.ts'
import type { CaseView } from '../queries/case-view.ts'

/** A value of a case's own field with what people call the field and the value. */
export type LabelledField = {
  readonly key: string
  readonly labels: Labels
  readonly value: FieldValue
  /** Of a choice. */
  readonly valueLabels: Labels | null
}

/** The values of a case's own fields in the order of the site; what is not declared any more comes last, under its key. */
export function labelledFields({
  case: { fields },
  ownFields,
}: Pick<CaseView, 'case' | 'ownFields'>): readonly LabelledField[] {
  const declared = ownFields.flatMap(({ key, labels, choices }): readonly LabelledField[] => {
    const value = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (value === undefined) return []
    const choice = choices.find((one) => one.key === value)
    return [{ key, labels, value, valueLabels: choice?.labels ?? null }]
  })
  const known = new Set(ownFields.map(({ key }) => key))
  const others = Object.entries(fields).flatMap(([key, value]) =>
    known.has(key) ? [] : [{ key, labels: { en: key }, value, valueLabels: null }],
  )
  return [...declared, ...others]
}
