import type { YamlPath } from '../../yaml/yaml-source.ts'
import { labelsOf, secondsOf } from '../../yaml/scalars.ts'
import { atKey, atValue, type ProcessFinding } from '../finding.ts'
import type { Branch, DoInput, HandoverTo, Step, StepKind, WaitUntil } from '../step.ts'
import { kindOfStep, type StepKindName } from './keys-of-step.ts'
import type { StepEntry } from './step-entry.ts'

/** A step as it was written, as the engine runs it, or all that keeps it from being one. `path` is where it stands. */
export function stepOfEntry(
  key: string,
  entry: StepEntry,
  path: YamlPath,
):
  | { readonly ok: true; readonly step: Step }
  | { readonly ok: false; readonly findings: readonly ProcessFinding[] } {
  const read = kindOfStep(entry, path)
  if (!('kind' in read)) return { ok: false, findings: read }
  const found = partsOf(entry, read.kind, path)
  const findings = [...read.findings, ...found.findings]
  if (findings.length > 0 || !found.part) return { ok: false, findings }
  return {
    ok: true,
    step: {
      key,
      title: labelsOf(entry.title ?? key),
      limitSeconds: entry.limit === undefined ? null : secondsOf(entry.limit),
      instruction: entry.newcomer === undefined ? null : labelsOf(entry.newcomer),
      isMandatory: entry.mandatory ?? false,
      proposes: entry.proposes
        ? { reason: entry.proposes.reason ?? null, outcome: entry.proposes.outcome ?? null }
        : null,
      atMost: entry['at-most'] ?? null,
      ...found.part,
    },
  }
}

type Parts = { readonly part: StepKind | null; readonly findings: readonly ProcessFinding[] }

function partsOf(entry: StepEntry, kind: StepKindName, path: YamlPath): Parts {
  const next = entry.next ?? ''
  switch (kind) {
    case 'say':
      return plain({ kind, text: labelsOf(entry.say ?? ''), next })
    case 'ask':
      return plain({
        kind,
        text: labelsOf(entry.ask ?? ''),
        answer: entry.answer ?? '',
        next: entry.branches ? { by: entry.branches } : { to: next },
      })
    case 'check':
      return plain({ kind, items: (entry.check ?? []).map(labelsOf), next, failed: entry.failed ?? '' })
    case 'lookup':
      return plain({
        kind,
        fact: entry.lookup ?? '',
        answer: entry.answer ?? '',
        next,
        missing: entry.missing ?? '',
      })
    case 'do':
      return plain({
        kind,
        command: entry.do ?? '',
        input: Object.fromEntries(
          Object.entries(entry.input ?? {}).map(([name, value]) => [name, inputOf(value)]),
        ),
        next,
        refused: entry.refused ?? '',
      })
    case 'decide':
      return decideOf(entry.decide ?? [], [...path, 'decide'])
    case 'wait':
      return waitOf(entry.wait ?? {}, next, [...path, 'wait'])
    case 'call':
      return plain({
        kind,
        process: entry.call?.process ?? '',
        input: entry.call?.with ?? {},
        results: entry.call?.results ?? {},
      })
    case 'handover':
      return handoverOf(entry.handover ?? {}, next, [...path, 'handover'])
    case 'end':
      return plain({ kind, result: entry.end ?? '' })
    default:
      return kind satisfies never
  }
}

function plain(part: StepKind): Parts {
  return { part, findings: [] }
}

function inputOf(value: string | number | boolean | { readonly from: string }): DoInput {
  return typeof value === 'object' ? value : { is: value }
}

/** Branches with conditions, and behind them the way for all else. */
function decideOf(entries: NonNullable<StepEntry['decide']>, path: YamlPath): Parts {
  const findings: ProcessFinding[] = []
  const branches: Branch[] = []
  let otherwise: string | undefined
  for (const [index, { when, next, otherwise: to }] of entries.entries()) {
    const at = [...path, index]
    if (to !== undefined) {
      if (when !== undefined || next !== undefined) {
        findings.push(atKey('key-needless', [...at, 'otherwise'], { name: 'otherwise', kind: 'decide', allowed: 'when, next', nearest: '' })) // prettier-ignore
      } else if (index < entries.length - 1) {
        findings.push(atKey('otherwise-not-last', [...at, 'otherwise']))
      } else otherwise = to
      continue
    }
    if (when === undefined) findings.push(atKey('key-missing', [...at, 'when'], { name: 'when' }))
    if (next === undefined) findings.push(atKey('key-missing', [...at, 'next'], { name: 'next' }))
    if (when !== undefined && next !== undefined) branches.push({ when, next })
  }
  if (findings.length === 0 && otherwise === undefined) findings.push(atKey('otherwise-missing', path))
  if (findings.length === 0 && branches.length === 0) {
    findings.push(atKey('key-missing', [...path, 0, 'when'], { name: 'when' }))
  }
  return { part: otherwise === undefined ? null : { kind: 'decide', branches, otherwise }, findings }
}

function waitOf(entry: NonNullable<StepEntry['wait']>, next: string, path: YamlPath): Parts {
  const { time, for: event, command, within, late } = entry
  const [first, second] = (['time', 'for', 'command'] as const).filter((key) => entry[key] !== undefined)
  if (first === undefined) return { part: null, findings: [atKey('wait-nothing', path)] }
  if (second !== undefined) {
    return { part: null, findings: [atKey('step-kind-twice', [...path, second], { first, second })] }
  }
  if (time !== undefined) {
    const needless = (['within', 'late'] as const).filter((key) => entry[key] !== undefined)
    const findings = needless.map((name) =>
      atKey('key-needless', [...path, name], { name, kind: 'wait', allowed: 'time', nearest: '' }),
    )
    return { part: { kind: 'wait', until: { what: 'time', seconds: secondsOf(time) }, next }, findings }
  }
  const ending = endingOf({ within, late }, path)
  if (!ending.ok) return { part: null, findings: ending.findings }
  const until: WaitUntil =
    command === undefined
      ? { what: event ?? 'mail', ...ending.ending }
      : { what: 'command', command, ...ending.ending }
  return { part: { kind: 'wait', until, next }, findings: [] }
}

function handoverOf(entry: NonNullable<StepEntry['handover']>, next: string, path: YamlPath): Parts {
  const { queue, skill, partner } = entry
  const [first, second] = (['queue', 'skill', 'partner'] as const).filter((key) => entry[key] !== undefined)
  if (first === undefined) return { part: null, findings: [atKey('handover-nobody', path)] }
  if (second !== undefined) {
    return { part: null, findings: [atKey('step-kind-twice', [...path, second], { first, second })] }
  }
  const ending = endingOf(entry, path)
  if (!ending.ok) return { part: null, findings: ending.findings }
  const to: HandoverTo =
    queue === undefined ? (skill === undefined ? { partner: partner ?? '' } : { skill }) : { queue }
  return { part: { kind: 'handover', to, ...ending.ending, next }, findings: [] }
}

type Ending = { readonly seconds: number; readonly late: string }

/** What may never happen has its own longest time, and a way on when that is over. */
function endingOf(
  { within, late }: { readonly within?: string | undefined; readonly late?: string | undefined },
  path: YamlPath,
):
  | { readonly ok: true; readonly ending: Ending }
  | { readonly ok: false; readonly findings: readonly ProcessFinding[] } {
  if (within !== undefined && late !== undefined) {
    const seconds = secondsOf(within)
    if (seconds > 0) return { ok: true, ending: { seconds, late } }
    return { ok: false, findings: [atValue('value-out-of-range', [...path, 'within'], { bound: '> 0s' })] }
  }
  const findings = [
    ...(within === undefined ? [atKey('key-missing', [...path, 'within'], { name: 'within' })] : []),
    ...(late === undefined ? [atKey('key-missing', [...path, 'late'], { name: 'late' })] : []),
  ]
  return { ok: false, findings }
}
