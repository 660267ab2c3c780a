import type { YamlPath } from '../yaml/yaml-source.ts'
import type { ProcessDefinition } from './definition.ts'
import type { Step } from './step.ts'

/** A way from one step to another: the arrows of the map, and what can be wrong with where they lead. */
export type Way = {
  readonly from: string
  readonly to: string
  /** What makes it be taken; `too-often` when a step was come by as often as it may. */
  readonly how: WayHow
  /** Where in the file it is written. */
  readonly path: YamlPath
}

export type WayHow =
  | { readonly is: 'next' | 'otherwise' | 'failed' | 'missing' | 'refused' | 'late' | 'too-often' }
  | { readonly is: 'choice'; readonly choice: string }
  | { readonly is: 'when'; readonly when: string }
  | { readonly is: 'result'; readonly result: string }

/** Every way that leads out of a step, as it is written. */
export function waysOf(step: Step): readonly Way[] {
  const root: YamlPath = ['steps', step.key]
  const way = (to: string, how: WayHow, ...path: readonly (string | number)[]): Way => ({
    from: step.key,
    to,
    how,
    path: [...root, ...path],
  })
  const plain = (to: string, is: 'next' | 'failed' | 'missing' | 'refused'): Way => way(to, { is }, is)
  const tooOften = step.atMost ? [way(step.atMost.else, { is: 'too-often' }, 'at-most', 'else')] : []
  switch (step.kind) {
    case 'say':
      return [plain(step.next, 'next'), ...tooOften]
    case 'ask':
      if ('to' in step.next) return [plain(step.next.to, 'next'), ...tooOften]
      return [
        ...Object.entries(step.next.by).map(([choice, to]) =>
          way(to, { is: 'choice', choice }, 'branches', choice),
        ),
        ...tooOften,
      ]
    case 'check':
      return [plain(step.next, 'next'), plain(step.failed, 'failed'), ...tooOften]
    case 'lookup':
      return [plain(step.next, 'next'), plain(step.missing, 'missing'), ...tooOften]
    case 'do':
      return [plain(step.next, 'next'), plain(step.refused, 'refused'), ...tooOften]
    case 'decide':
      return [
        ...step.branches.map(({ when, next }, index) =>
          way(next, { is: 'when', when }, 'decide', index, 'next'),
        ),
        way(step.otherwise, { is: 'otherwise' }, 'decide', step.branches.length, 'otherwise'),
        ...tooOften,
      ]
    case 'wait':
      return [
        plain(step.next, 'next'),
        ...(step.until.what === 'time' ? [] : [way(step.until.late, { is: 'late' }, 'wait', 'late')]),
        ...tooOften,
      ]
    case 'call':
      return [
        ...Object.entries(step.results).map(([result, to]) =>
          way(to, { is: 'result', result }, 'call', 'results', result),
        ),
        ...tooOften,
      ]
    case 'handover':
      return [plain(step.next, 'next'), way(step.late, { is: 'late' }, 'handover', 'late'), ...tooOften]
    case 'end':
      return tooOften
    default:
      return step satisfies never
  }
}

/** Every way of a process, in the order of its steps. */
export function allWays({ steps }: ProcessDefinition): readonly Way[] {
  return steps.flatMap(waysOf)
}
