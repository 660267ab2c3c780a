import { unknownName } from '../../yaml/finding.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'
import type { Conditions, ExpressionType } from '../conditions/conditions.ts'
import type { DataItem, ProcessDefinition, Result } from '../definition.ts'
import { atKey, atValue, type ProcessFinding } from '../finding.ts'
import type { Step } from '../step.ts'
import { namesNeeded } from '../../writing/names-needed.ts'
import { filledTextsOf } from './check-texts.ts'
import { conditionFinding } from './condition-finding.ts'
import { knownAt } from './known-at.ts'

/** What is wrong with the data of a process: items nobody has declared, sets, uses or can know of where they are needed. */
export function checkData(definition: ProcessDefinition, conditions: Conditions): readonly ProcessFinding[] {
  const { data, steps, results } = definition
  const expressions = [...steps.flatMap(expressionsOf), ...results.flatMap(expressionsOfResult)]
  const wrong = expressions.flatMap(({ text, wanted, path }) => {
    const problem = conditions.problem(text, wanted)
    return problem ? [conditionFinding(problem, path)] : []
  })
  const answers = steps.flatMap((step) => checkAnswer(step, data))
  const shapes = data.flatMap(checkChoices)
  if (wrong.length + answers.length > 0) return [...shapes, ...answers, ...wrong]
  return [...shapes, ...maybeUnknown(definition, conditions), ...usedAndSet(definition, conditions)]
}

/** A text of a step that is an expression, what it has to come to, and where it stands. */
type Expression = {
  readonly text: string
  readonly wanted: ExpressionType | 'any'
  readonly path: YamlPath
}

function expressionsOf(step: Step): readonly Expression[] {
  const root = ['steps', step.key]
  switch (step.kind) {
    case 'decide':
      return step.branches.map(({ when }, index) => ({
        text: when,
        wanted: 'bool',
        path: [...root, 'decide', index, 'when'],
      }))
    case 'do':
      return Object.entries(step.input).flatMap(([name, value]) =>
        'from' in value ? [{ text: value.from, wanted: 'any', path: [...root, 'input', name, 'from'] }] : [],
      )
    case 'call':
      return Object.entries(step.input).map(([name, text]) => ({
        text,
        wanted: 'any',
        path: [...root, 'call', 'with', name],
      }))
    default:
      return []
  }
}

/** What a result hands on to the processes that it starts. */
function expressionsOfResult({ key, starts }: Result): readonly Expression[] {
  return starts.flatMap(({ input }, index) =>
    Object.entries(input).map(([name, text]) => ({
      text,
      wanted: 'any' as const,
      path: ['results', key, 'starts', index, 'with', name],
    })),
  )
}

function checkAnswer(step: Step, data: readonly DataItem[]): readonly ProcessFinding[] {
  if (step.kind !== 'ask' && step.kind !== 'lookup') return []
  const root = ['steps', step.key]
  const keys = data.map(({ key }) => key)
  const item = data.find(({ key }) => key === step.answer)
  if (!item) return [atValue('data-unknown', [...root, 'answer'], unknownName(step.answer, keys))]
  if (step.kind !== 'ask' || 'to' in step.next) return []
  const choices = choicesOf(item)
  if (choices.length === 0) {
    return [atKey('branches-needless', [...root, 'branches'], { name: item.key, type: item.type })]
  }
  const branches = Object.keys(step.next.by)
  return [
    ...branches
      .filter((branch) => !choices.includes(branch))
      .map((branch) => atKey('branch-unknown', [...root, 'branches', branch], unknownName(branch, choices))),
    ...choices
      .filter((choice) => !branches.includes(choice))
      .map((choice) => atKey('branch-missing', [...root, 'branches', choice], { name: choice })),
  ]
}

/** What can be answered where it is one of a few. */
export function choicesOf({ type, choices }: DataItem): readonly string[] {
  if (type === 'yes-no') return ['yes', 'no']
  return choices.map(({ key }) => key)
}

function checkChoices({ key, type, choices }: DataItem): readonly ProcessFinding[] {
  const path = ['data', key]
  if (type === 'choice' && choices.length < 2)
    return [atKey('choices-missing', [...path, 'choices'], { name: key })]
  if (type !== 'choice' && choices.length > 0)
    return [atKey('choices-needless', [...path, 'choices'], { type })]
  return []
}

/**
 * Conditions and texts that need what may not be known where they stand. What another process is given is left out where it is not known, which
 * matters only where that process cannot do without: `check-handed-over.ts`.
 */
function maybeUnknown(definition: ProcessDefinition, conditions: Conditions): readonly ProcessFinding[] {
  const { data, steps } = definition
  const known = knownAt(definition, conditions)
  return steps.flatMap((step) => {
    const here = known.get(step.key)
    // Nobody comes there.
    if (!here) return []
    const inTexts = filledTextsOf(step).flatMap(({ labels, path }) => {
      const needed = new Set(Object.values(labels).flatMap((text) => namesNeeded(text ?? '')))
      const missing = data.filter(({ key }) => needed.has(`data.${key}`) && !here.has(key))
      return missing.map(({ key: name }) =>
        atValue('text-data-maybe-unknown', path, { name, sample: `{% if data.${name} %}…{% endif %}` }),
      )
    })
    if (step.kind === 'call') return inTexts
    return [
      ...inTexts,
      ...expressionsOf(step).flatMap(({ text, path }) =>
        conditions
          .names(text)
          .needed.filter((name) => !here.has(name))
          .map((name) => atValue('data-maybe-unknown', path, { name })),
      ),
    ]
  })
}

/** Items that nothing sets, and what is looked up for nothing; an answer of a person is worth keeping by itself. */
function usedAndSet(definition: ProcessDefinition, conditions: Conditions): readonly ProcessFinding[] {
  const { data, steps, results } = definition
  const asked = new Set(steps.flatMap((step) => (step.kind === 'ask' ? [step.answer] : [])))
  const found = new Set(steps.flatMap((step) => (step.kind === 'lookup' ? [step.answer] : [])))
  const expressions = [...steps.flatMap(expressionsOf), ...results.flatMap(expressionsOfResult)]
  const used = new Set([
    ...expressions.flatMap(({ text }) => conditions.names(text).all),
    ...results.flatMap(({ value }) => ('from' in value ? [value.from] : [])),
  ])
  const texts = JSON.stringify(steps)
  const isUsed = (key: string): boolean => used.has(key) || new RegExp(`\\bdata\\.${key}\\b`).test(texts)
  return data.flatMap(({ key, input }) => {
    if (asked.has(key)) return []
    if (input === 'none' && !found.has(key)) return [atKey('data-never-set', ['data', key], { name: key })]
    return isUsed(key) ? [] : [atKey('data-never-used', ['data', key], { name: key })]
  })
}
