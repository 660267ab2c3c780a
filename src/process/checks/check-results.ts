import { unknownName } from '../../yaml/finding.ts'
import type { Beneficiary, DataItem, ProcessDefinition, Result } from '../definition.ts'
import { atKey, atValue, type ProcessFinding } from '../finding.ts'
import { isOnScale } from '../scale.ts'

/** What is wrong with how a process can end: results and ends that do not meet, and values that their scale does not have. */
export function checkResults({
  steps,
  results,
  goal,
  beneficiaries,
  data,
}: ProcessDefinition): readonly ProcessFinding[] {
  const keys = results.map(({ key }) => key)
  const ends = steps.flatMap((step) => (step.kind === 'end' ? [step] : []))
  const reached = new Set(ends.map(({ result }) => result))
  const served = new Set(results.map(({ beneficiary }) => beneficiary))
  return [
    ...ends
      .filter(({ result }) => !keys.includes(result))
      .map(({ key, result }) => atValue('result-unknown', ['steps', key, 'end'], unknownName(result, keys))),
    ...goal.results.flatMap((result, index) =>
      keys.includes(result)
        ? []
        : [atValue('result-unknown', ['goal', 'results', index], unknownName(result, keys))],
    ),
    ...keys
      .filter((key) => !reached.has(key))
      .map((key) => atKey('result-never-reached', ['results', key], { name: key })),
    ...results.flatMap((result) => checkValue(result, beneficiaries, data)),
    ...beneficiaries.flatMap(checkScale),
    ...beneficiaries
      .filter(({ key }) => !served.has(key))
      .map(({ key }) => atKey('beneficiary-without-result', ['beneficiaries', key], { name: key })),
  ]
}

/** Where there is one category alone, nothing is measured. */
function checkScale({ key, scale }: Beneficiary): readonly ProcessFinding[] {
  if (scale.kind !== 'categories' || scale.values.length > 1) return []
  return [atKey('scale-malformed', ['beneficiaries', key, 'scale', 'categories'], { name: key })]
}

function checkValue(
  { key, beneficiary, value }: Result,
  beneficiaries: readonly Beneficiary[],
  data: readonly DataItem[],
): readonly ProcessFinding[] {
  const whose = beneficiaries.find((one) => one.key === beneficiary)
  if (!whose) {
    const known = beneficiaries.map((one) => one.key)
    return [atValue('beneficiary-unknown', ['results', key, 'for'], unknownName(beneficiary, known))]
  }
  const path = ['results', key, 'value']
  if ('is' in value) {
    const isRight = isOnScale(value.is, whose.scale)
    return isRight
      ? []
      : [atValue('result-value-wrong', path, { name: String(value.is), allowed: scaleText(whose) })]
  }
  const item = data.find((one) => one.key === value.from)
  if (!item) {
    const known = data.map((one) => one.key)
    return [atValue('data-unknown', [...path, 'from'], unknownName(value.from, known))]
  }
  if (isForScale(item, whose)) return []
  return [atValue('result-value-wrong', [...path, 'from'], { name: item.type, allowed: scaleText(whose) })]
}

/** Whether what a data item holds can be on a scale; the number itself is looked at when it is answered. */
function isForScale({ type, choices }: DataItem, { scale }: Beneficiary): boolean {
  if (scale.kind === 'yes-no') return type === 'yes-no'
  if (scale.kind === 'categories') {
    return type === 'choice' && choices.every(({ key }) => scale.values.some((value) => value.key === key))
  }
  return type === 'number'
}

function scaleText({ scale }: Beneficiary): string {
  switch (scale.kind) {
    case 'yes-no':
      return 'yes, no'
    case 'satisfaction':
      return '1–5'
    case 'nps':
      return '0–10'
    case 'categories':
      return scale.values.map(({ key }) => key).join(', ')
    default:
      return scale satisfies never
  }
}
