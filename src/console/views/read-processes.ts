import { labelIn } from '../../domain/labels.ts'
import type { Figure } from '../../domain/report/figure.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import { instancesInside } from '../../queries/processes/instances-inside.ts'
import { stuckInside } from '../../queries/processes/stuck-inside.ts'
import { newestProcess } from '../../queries/processes/process-definition.ts'
import {
  type WaitingAtPoint,
  waitingAtPoints,
  waitingFor,
} from '../../queries/processes/waiting-for-process.ts'
import { type ReportedProcess, reportOfProcesses } from '../../queries/reports/report-of-processes.ts'
import type { InsideRow } from '../screens/process-inside.ts'
import type { ProcessRow } from '../screens/processes.ts'
import type { Place } from '../state/model.ts'
import type { PlaceViews } from '../state/views.ts'
import { readAtEntry } from './read-at-entry.ts'
import { maskingOn, type Reading, sightOn } from './reading.ts'

/** Every process of the site: what waits at its entry, is inside, stuck and came out today, and the same of its steps. */
export function readProcesses(agent: string, reading: Reading): PlaceViews<'processes'> {
  const { reader, now } = reading
  const midnight = new Date(now()).setHours(0, 0, 0, 0)
  return reading.remember('processes on screen', `${agent} ${midnight}`, () => {
    const sight = sightOn(agent, reading)
    if (!sight.sees('queue.see', { owner: agent })) return { of: 'processes', rows: [] }
    const waiting = waitingAtPoints(reader, sight)
    const rows = reportOfProcesses(reader, { from: midnight, until: midnight + 86_400_000, now: now() })
    const named = rows.map((one) => processRow(one, waiting, reading))
    const { language } = reading.look
    return { of: 'processes', rows: named.toSorted((a, b) => a.name.localeCompare(b.name, language)) }
  })
}

function processRow(
  { definition, figures, inside, results, steps }: ReportedProcess,
  waiting: readonly WaitingAtPoint[],
  { look: { language }, now }: Reading,
): ProcessRow {
  const at = now()
  const toStick = inside.flatMap(({ step, stuckAt }) => (stuckAt !== null && stuckAt > at ? [{ step, stuckAt }] : [])) // prettier-ignore
  const titles = new Map(definition.steps.map((step, at) => [step.key, { step, at }]))
  return {
    key: definition.key,
    name: labelIn(definition.labels, language),
    owner: definition.owner,
    atEntry: waitingFor(definition.entry, waiting).reduce((sum, one) => sum + one.waiting, 0),
    entered: valueOf(figures, 'process-entered') ?? 0,
    inside: valueOf(figures, 'process-inside') ?? 0,
    stuck: valueOf(figures, 'process-stuck') ?? 0,
    toStick: toStick.map(({ stuckAt }) => stuckAt),
    out: valueOf(figures, 'process-ended') ?? 0,
    results: results.flatMap(({ key, figures: own }) => {
      const n = valueOf(own, 'result-count') ?? 0
      const result = definition.results.find((one) => one.key === key)
      return n > 0 && result ? [{ name: labelIn(result.labels, language), n }] : []
    }),
    steps: steps.map(({ key, figures: own }) => {
      const known = titles.get(key)
      return {
        number: known ? known.at + 1 : null,
        title: known ? labelIn(known.step.title, language) : key,
        now: valueOf(own, 'step-now') ?? 0,
        stuck: valueOf(own, 'step-stuck') ?? 0,
        toStick: toStick.flatMap(({ step, stuckAt }) => (step === key ? [stuckAt] : [])),
        passed: valueOf(own, 'step-passed') ?? 0,
        handlingSeconds: valueOf(own, 'step-handling'),
        waitingSeconds: valueOf(own, 'step-waiting'),
      }
    }),
  }
}

function valueOf(figures: readonly Figure[], key: string): number | null {
  return figures.find((one) => one.key === key)?.value ?? null
}

/** What waits at the entry of one process, then what is inside, the longest in its step first. */
export function readInside(
  { process }: Place<'process'>,
  agent: string,
  reading: Reading,
): PlaceViews<'process'> {
  return reading.remember('inside of a process', `${agent} ${process}`, () => {
    const { reader, look } = reading
    const definition = reader.one(newestProcess, { key: process })?.definition
    const sight = sightOn(agent, reading)
    const masking = maskingOn(agent, reading)
    const titles = new Map(definition?.steps.map((step) => [step.key, labelIn(step.title, look.language)]))
    const inside = reader.all(instancesInside, { process })
    const at = reading.now()
    const stuck = new Set(stuckInside(reader, process, at)(inside).map(({ ref }) => ref))
    const rows = inside
      .filter(({ caseAssignee, caseQueue }) =>
        sight.sees('case.see', { owner: caseAssignee, queue: caseQueue }),
      )
      .map((row): InsideRow => {
        const { customerName, subject } = maskedRow(row, masking)
        const { ref, caseRef, step, since, dueAt, waitsFor } = row
        const stuckAt = row.stuckAt ?? (stuck.has(ref) ? at : null)
        const opens = { kind: 'case', ref: caseRef } as const
        return { ref, opens, step: titles.get(step) ?? step, since, stuckAt, dueAt, waitsFor, customerName, subject } // prettier-ignore
      })
    const waiting = definition ? readAtEntry(definition, agent, reading) : { atEntry: 0, rows: [] }
    return {
      of: 'process',
      name: definition ? labelIn(definition.labels, look.language) : process,
      atEntry: waiting.atEntry,
      rows: [...waiting.rows, ...rows],
    }
  })
}
