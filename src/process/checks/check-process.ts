import type { YamlPath } from '../../yaml/yaml-source.ts'
import type { FieldKeys } from '../../writing/vocabulary.ts'
import { conditionsOf } from '../conditions/conditions.ts'
import type { ProcessDefinition } from '../definition.ts'
import { atKey, atValue, type ProcessFinding } from '../finding.ts'
import { checkData } from './check-data.ts'
import { checkGraph } from './check-graph.ts'
import { checkPersonal } from './check-personal.ts'
import { checkResults } from './check-results.ts'
import { checkTexts } from './check-texts.ts'

/** What a process is looked at with. */
export type Looking = {
  /** `2026-11-22`, on which it is looked at. */
  readonly today: string
  readonly fields: FieldKeys
  /** Whether what stands at a path is one text for every language. */
  readonly isOneText: (path: YamlPath) => boolean
  /** Whether something is written at a path. */
  readonly isSaid: (path: YamlPath) => boolean
}

/** Everything that is wrong with one process by itself, whatever site it is for. */
export function checkProcess(definition: ProcessDefinition, looking: Looking): readonly ProcessFinding[] {
  const graph = checkGraph(definition)
  const isLed = graph.every(({ code }) => code !== 'step-unknown')
  return [
    ...graph,
    ...(isLed ? checkData(definition, conditionsOf(definition.data)) : []),
    ...checkPersonal(definition, looking.isSaid),
    ...checkResults(definition),
    ...checkTexts(definition, looking.fields, looking.isOneText),
    ...checkTimes(definition, looking.today),
  ]
}

function checkTimes({ due, reviewBy }: ProcessDefinition, today: string): readonly ProcessFinding[] {
  return [
    ...(due.seconds > 0 ? [] : [atKey('value-out-of-range', ['due'], { bound: '> 0s' })]),
    ...(reviewBy < today ? [atValue('review-overdue', ['review-by'], { name: reviewBy })] : []),
  ]
}
