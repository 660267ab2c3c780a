import { labelsOf, secondsOf } from '../../yaml/scalars.ts'
import type { DataItem, Entry, ProcessDefinition, Result, Scale, StartedProcess } from '../definition.ts'
import type { ProcessFinding } from '../finding.ts'
import type { Step } from '../step.ts'
import type { ProcessFile } from './process-file.ts'
import { stepOfEntry } from './step-of-entry.ts'

export type FileRead =
  | { readonly ok: true; readonly definition: ProcessDefinition }
  | { readonly ok: false; readonly findings: readonly ProcessFinding[] }

/** The definition that a file whose shape is right says, or what its steps lack to be one. */
export function definitionOfFile(file: ProcessFile): FileRead {
  const steps: Step[] = []
  const findings: ProcessFinding[] = []
  for (const [key, entry] of Object.entries(file.steps)) {
    const read = stepOfEntry(key, entry, ['steps', key])
    if (read.ok) steps.push(read.step)
    else findings.push(...read.findings)
  }
  if (findings.length > 0) return { ok: false, findings }
  const { due, needs = {} } = file
  return {
    ok: true,
    definition: {
      key: file.process,
      version: file.version,
      labels: labelsOf(file.name),
      purpose: labelsOf(file.purpose),
      owner: file.owner,
      goal: {
        labels: labelsOf(file.goal.name),
        percent: file.goal.percent,
        results: file.goal.results,
        withinSeconds: file.goal.within === undefined ? null : secondsOf(file.goal.within),
      },
      reviewBy: file['review-by'],
      entry: file.entry.map(entryOf),
      beneficiaries: Object.entries(file.beneficiaries).map(([key, { name, scale }]) => ({
        key,
        labels: labelsOf(name),
        scale: scaleOf(scale),
      })),
      due:
        typeof due === 'string'
          ? { seconds: secondsOf(due), calendar: null }
          : { seconds: secondsOf(due.within), calendar: due.calendar },
      needs: { roles: needs.roles ?? [], skills: needs.skills ?? [], mandates: needs.mandates ?? {} },
      data: Object.entries(file.data ?? {}).map(dataOf),
      start: file.start ?? Object.keys(file.steps)[0] ?? '',
      steps,
      results: Object.entries(file.results).map(resultOf),
    },
  }
}

function entryOf(entry: ProcessFile['entry'][number]): Entry {
  if (entry === 'by-hand') return { from: 'hand' }
  if ('process' in entry) return { from: 'result', process: entry.process, result: entry.result }
  return {
    from: 'point',
    point: entry.point,
    reason: entry.reason ?? null,
    begins: entry.begins ?? 'proposed',
  }
}

function scaleOf(scale: ProcessFile['beneficiaries'][string]['scale']): Scale {
  if (typeof scale === 'string') return { kind: scale }
  const values = Object.entries(scale.categories).map(([key, label]) => ({ key, labels: labelsOf(label) }))
  return { kind: 'categories', values }
}

function dataOf([key, entry]: [string, NonNullable<ProcessFile['data']>[string]]): DataItem {
  const choices = Object.entries(entry.choices ?? {}).map(([choice, label]) => ({
    key: choice,
    labels: labelsOf(label),
  }))
  return {
    key,
    labels: labelsOf(entry.name),
    type: entry.type,
    choices,
    isPersonal: entry.personal ?? false,
    input: entry.input ?? 'none',
  }
}

function resultOf([key, entry]: [string, ProcessFile['results'][string]]): Result {
  return {
    key,
    labels: labelsOf(entry.name),
    beneficiary: entry.for,
    value: typeof entry.value === 'object' ? entry.value : { is: entry.value },
    reason: entry.reason ?? null,
    outcome: entry.outcome ?? null,
    starts: (entry.starts ?? []).map(startedOf),
  }
}

function startedOf(entry: NonNullable<ProcessFile['results'][string]['starts']>[number]): StartedProcess {
  return typeof entry === 'string'
    ? { process: entry, input: {} }
    : { process: entry.process, input: entry.with ?? {} }
}
