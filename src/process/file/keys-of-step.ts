import { unknownName } from '../../yaml/finding.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'
import { atKey, type ProcessFinding } from '../finding.ts'
import { type StepEntry, stepKinds } from './step-entry.ts'

export type StepKindName = (typeof stepKinds)[number]
type Key = keyof StepEntry

const common: readonly Key[] = ['title', 'newcomer', 'mandatory', 'at-most']

/** What belongs to a kind beside what is common to all: what it must have, and what it may have. */
const keysOf: Readonly<
  Record<StepKindName, { readonly must: readonly Key[]; readonly may?: readonly Key[] }>
> = {
  say: { must: ['title', 'limit', 'next'] },
  ask: { must: ['title', 'answer', 'limit'], may: ['next', 'branches'] },
  check: { must: ['title', 'limit', 'next', 'failed'] },
  lookup: { must: ['title', 'answer', 'next', 'missing'] },
  do: { must: ['title', 'limit', 'next', 'refused'], may: ['input'] },
  decide: { must: ['title'] },
  wait: { must: ['title', 'next'], may: ['proposes'] },
  call: { must: ['title'] },
  handover: { must: ['title', 'next'], may: ['proposes'] },
  end: { must: [] },
}

/** The one thing that a step does, or what is wrong with saying it. */
export function kindOfStep(
  entry: StepEntry,
  path: YamlPath,
): { readonly kind: StepKindName; readonly findings: readonly ProcessFinding[] } | readonly ProcessFinding[] {
  const kinds = stepKinds.filter((kind) => entry[kind] !== undefined)
  const [kind, second] = kinds
  if (kind === undefined) return [atKey('step-kind-missing', path, { allowed: stepKinds.join(', ') })]
  if (second !== undefined) return [atKey('step-kind-twice', [...path, second], { first: kind, second })]
  return { kind, findings: keyFindings(entry, kind, path) }
}

function keyFindings(entry: StepEntry, kind: StepKindName, path: YamlPath): readonly ProcessFinding[] {
  const { must, may = [] } = keysOf[kind]
  const allowed = [kind, ...common, ...must, ...may]
  const missing = must
    .filter((key) => entry[key] === undefined)
    .map((name) =>
      name === 'limit'
        ? atKey('limit-missing', [...path, name], { kind })
        : atKey('key-missing', [...path, name], { name }),
    )
  const needless = (Object.keys(entry) as Key[])
    .filter((key) => entry[key] !== undefined && !allowed.includes(key))
    .map((key) =>
      key === 'limit'
        ? atKey('limit-needless', [...path, key], { kind })
        : atKey('key-needless', [...path, key], {
            ...unknownName(key, []),
            kind,
            allowed: allowed.join(', '),
          }),
    )
  return [...missing, ...needless, ...waysOfAsk(entry, kind, path)]
}

/** An answer leads one way, or a way for each choice. */
function waysOfAsk(entry: StepEntry, kind: StepKindName, path: YamlPath): readonly ProcessFinding[] {
  if (kind !== 'ask') return []
  if (entry.next === undefined && entry.branches === undefined) {
    return [atKey('key-missing', [...path, 'next'], { name: 'next' })]
  }
  if (entry.next === undefined || entry.branches === undefined) return []
  return [
    atKey('key-needless', [...path, 'next'], { name: 'next', kind: 'ask', nearest: '', allowed: 'branches' }),
  ]
}
