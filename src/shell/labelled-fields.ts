import type { Labels } from '../domain/labels.ts'
import type { FieldValue } from '../domain/wrap-up-fields.ts'
import type { WrapUpFieldType } from '../domain/wrap-up-code.ts'

/** A field as it is declared: by the site, or by a code. */
type Declared = {
  readonly key: string
  readonly labels: Labels
  readonly type: WrapUpFieldType
  readonly choices?: readonly { readonly key: string; readonly labels: Labels }[] | undefined
}

/** A value of a field with what people call the field and the value. */
export type LabelledField = {
  readonly key: string
  readonly labels: Labels
  /** Null of a field that is not declared any more. */
  readonly type: WrapUpFieldType | null
  readonly value: FieldValue
  /** Of a choice. */
  readonly valueLabels: Labels | null
}

/** Values in the order of their fields; what is not declared any more comes last, under its key. */
export function labelledFields(
  values: Readonly<Record<string, FieldValue>>,
  fields: readonly Declared[],
): readonly LabelledField[] {
  const declared = fields.flatMap(({ key, labels, type, choices = [] }): readonly LabelledField[] => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined
    if (value === undefined || value === '') return []
    const choice = choices.find((one) => one.key === value)
    return [{ key, labels, type, value, valueLabels: choice?.labels ?? null }]
  })
  const known = new Set(fields.map(({ key }) => key))
  const others = Object.entries(values).flatMap(([key, value]): readonly LabelledField[] =>
    known.has(key) ? [] : [{ key, labels: { en: key }, type: null, value, valueLabels: null }],
  )
  return [...declared, ...others]
}
