import type { ProcessDefinition, Scale } from './definition.ts'

/** Whether a value is one of a scale. */
export function isOnScale(value: string | number | boolean, scale: Scale): boolean {
  switch (scale.kind) {
    case 'yes-no':
      return typeof value === 'boolean' || value === 'yes' || value === 'no'
    case 'satisfaction':
    case 'nps':
      return numbersOf(scale).some((number) => number === value)
    case 'categories':
      return scale.values.some(({ key }) => key === value)
    default:
      return scale satisfies never
  }
}

/** The scales from which results take the value of a data item: what it is has to be on each of them. */
export function scalesOf({ results, beneficiaries }: ProcessDefinition, item: string): readonly Scale[] {
  const measured = new Set(
    results.flatMap(({ beneficiary, value }) =>
      'from' in value && value.from === item ? [beneficiary] : [],
    ),
  )
  return beneficiaries.flatMap(({ key, scale }) => (measured.has(key) ? [scale] : []))
}

/** The numbers of a scale, in order; none of one that has other values. */
export function numbersOf({ kind }: Scale): readonly number[] {
  if (kind === 'satisfaction') return [1, 2, 3, 4, 5]
  return kind === 'nps' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : []
}
