import { labelIn } from '../../domain/labels.ts'
import { formatNumber } from '../../language/numbers.ts'
import type { LabelledField } from '../labelled-fields.ts'
import type { Page } from '../page.ts'

/** A field and its value on a line of their own, as people call both. */
export function fieldText({ labels, ...field }: LabelledField, page: Page): string {
  return `  ${page.clean(labelIn(labels, page.language))}: ${valueText(field, page)}`
}

function valueText(
  { type, value, valueLabels }: Pick<LabelledField, 'type' | 'value' | 'valueLabels'>,
  { say, clean, language }: Page,
): string {
  if (valueLabels) return clean(labelIn(valueLabels, language))
  if (typeof value === 'boolean') return say(value ? 'word.yes' : 'word.no')
  if (typeof value === 'number') return formatNumber(value, language, type === 'amount' ? 2 : undefined)
  return clean(value)
}
