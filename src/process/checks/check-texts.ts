import type { Labels } from '../../domain/labels.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'
import { readText } from '../../writing/liquid.ts'
import type { TextProblem } from '../../writing/text-problem.ts'
import { type FieldKeys, vocabularyOf } from '../../writing/vocabulary.ts'
import type { ProcessDefinition } from '../definition.ts'
import { atKey, atValue, type ProcessFinding } from '../finding.ts'
import type { Step } from '../step.ts'

/** A text of a process, and where it stands. */
type Written = { readonly labels: Labels; readonly path: YamlPath; readonly isFilled: boolean }

/**
 * What is wrong with the texts of a process: a language that only some of them have, and places that cannot be filled in.
 * A text without languages is meant for all. `isOneText` tells of a path whether it is written so.
 */
export function checkTexts(
  definition: ProcessDefinition,
  fields: FieldKeys,
  isOneText: (path: YamlPath) => boolean,
): readonly ProcessFinding[] {
  const vocabulary = new Set([...vocabularyOf(fields), ...definition.data.map(({ key }) => `data.${key}`)])
  const written = textsOf(definition)
  const isPolish = hasPolish(definition)
  return written.flatMap(({ labels, path, isFilled }) => {
    const isOne = isOneText(path)
    const missing =
      isPolish && labels.pl === undefined && !isOne
        ? [atKey('text-language-missing', [...path, 'pl'], { name: 'pl' })]
        : []
    if (!isFilled) return missing
    const wrong = (['en', 'pl'] as const).flatMap((language) => {
      const text = labels[language]
      const read = text === undefined ? null : readText(text, vocabulary)
      if (read === null || read.ok) return []
      return [textFinding(read.problem, isOne ? path : [...path, language])]
    })
    return [...missing, ...wrong]
  })
}

/** Whether any text of a process is in Polish too. */
export function hasPolish(definition: ProcessDefinition): boolean {
  return textsOf(definition).some(({ labels }) => labels.pl !== undefined)
}

function textsOf(definition: ProcessDefinition): readonly Written[] {
  const { labels, purpose, goal, beneficiaries, data, steps, results } = definition
  return [
    plain(labels, 'name'),
    plain(purpose, 'purpose'),
    plain(goal.labels, 'goal', 'name'),
    ...beneficiaries.map((one) => plain(one.labels, 'beneficiaries', one.key, 'name')),
    ...data.flatMap((item) => [
      plain(item.labels, 'data', item.key, 'name'),
      ...item.choices.map((choice) => plain(choice.labels, 'data', item.key, 'choices', choice.key)),
    ]),
    ...steps.flatMap(textsOfStep),
    ...results.map((one) => plain(one.labels, 'results', one.key, 'name')),
  ]
}

function plain(labels: Labels, ...path: readonly (string | number)[]): Written {
  return { labels, path, isFilled: false }
}

/** The texts of a step in which places are filled in. */
export function filledTextsOf(step: Step): readonly Pick<Written, 'labels' | 'path'>[] {
  return textsOfStep(step).filter(({ isFilled }) => isFilled)
}

function textsOfStep(step: Step): readonly Written[] {
  const root = ['steps', step.key]
  const filled = (labels: Labels, ...path: readonly (string | number)[]): Written => ({
    labels,
    path: [...root, ...path],
    isFilled: true,
  })
  return [
    ...(step.kind === 'end' ? [] : [{ labels: step.title, path: [...root, 'title'], isFilled: false }]),
    ...(step.instruction ? [filled(step.instruction, 'newcomer')] : []),
    ...(step.kind === 'say' || step.kind === 'ask' ? [filled(step.text, step.kind)] : []),
    ...(step.kind === 'check' ? step.items.map((item, index) => filled(item, 'check', index)) : []),
  ]
}

const codes = {
  syntax: 'text-syntax',
  'tag-unknown': 'text-tag-unknown',
  'filter-unknown': 'text-filter-unknown',
  'name-unknown': 'text-name-unknown',
  range: 'text-range',
  'too-long': 'value-too-long',
  'value-missing': 'text-name-unknown',
  'value-hidden': 'text-name-unknown',
  'too-much': 'value-too-long',
} as const satisfies Readonly<Record<TextProblem['what'], ProcessFinding['code']>>

function textFinding({ what, line, column, detail, nearest }: TextProblem, path: YamlPath): ProcessFinding {
  return {
    ...atValue(codes[what], path, { name: detail, nearest: nearest.join(', '), detail, limit: detail }),
    inText: { line, column },
  }
}
