import {
  type CaseClock,
  type NamedCalendar,
  type SlaMoment,
  type SlaPolicy,
  clocksAfter,
} from '../../domain/sla-policy.ts'
import { calendarByKey } from '../../queries/site/calendar-by-key.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { type SlaClockRow, slaClocksOfCase } from '../../queries/cases/sla-clocks-of-case.ts'
import { slaPolicyByKey } from '../../queries/cases/sla-policy-by-key.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageDueWork, stageNothingDue } from './stage-due-work.ts'

/** A case as far as its clocks care; `state` is the one before what happens, the others hold from now on. */
export type CaseUnderSla = {
  readonly id: string
  readonly state: string
  readonly priority: string
  readonly queueId: string | null
  readonly slaPolicyId: string | null
}

/**
 * Stages what the moments of one command do to the clocks of a case, in their order, and the due work that warns of them
 * and marks their breach. Call it once in a command for each case: a handler sees nothing it staged.
 * A case under no promise, or of a queue that has none, has no clocks.
 */
export async function stageSla(
  tx: CommandView,
  record: CaseUnderSla,
  moments: readonly SlaMoment[],
  context: CommandContext,
): Promise<void> {
  if (moments.length === 0) return
  const isNew = moments.some(({ kind }) => kind === 'opened')
  const rows = isNew ? [] : await tx.all(slaClocksOfCase, { caseId: record.id })
  if (record.slaPolicyId === null && rows.length === 0) return
  const policy =
    record.slaPolicyId === null ? undefined : await tx.one(slaPolicyByKey, { key: record.slaPolicyId })
  const queue = record.queueId === null ? undefined : await tx.one(queueByKey, { key: record.queueId })
  const key = policy?.calendarKey ?? queue?.calendarId ?? rows[0]?.calendarKey
  const calendar = key === undefined ? undefined : await namedCalendar(tx, key)
  if (calendar === undefined) return
  const before = await Promise.all(rows.map((row) => caseClock(tx, row, calendar)))
  const situation = { state: record.state, priority: record.priority, policy: policy ?? null, calendar }
  const after = clocksAfter(before, moments, { situation, at: context.at })
  for (const [index, clock] of after.entries()) {
    if (clock === before[index]) continue
    await stageClock(tx, { caseId: record.id, before: rows[index], clock }, context)
  }
}

/** Stages one clock as it now stands; `before` is its row, where it has one. */
export async function stageClock(
  tx: CommandView,
  {
    caseId,
    before,
    clock,
  }: { readonly caseId: string; readonly before: SlaClockRow | undefined; readonly clock: CaseClock },
  { newId }: CommandContext,
): Promise<void> {
  const { id: _id, kind, policyKey, ranBy, ...reading } = clock
  const columns = { ...reading, kind, policyId: policyKey, calendarId: ranBy.key }
  const id = before?.id ?? newId()
  if (before) {
    if (isSame(before, clock)) return
    tx.patch('sla_clocks', id, columns)
    await stageNothingDue(tx, id)
  } else tx.insert('sla_clocks', { id, caseId, ...columns })
  const { warnAt, dueAt } = clock
  if (warnAt !== null) stageDueWork(tx, { kind: 'sla.warn', subjectId: id, dueAt: warnAt }, { newId })
  if (dueAt !== null) stageDueWork(tx, { kind: 'sla.breach', subjectId: id, dueAt }, { newId })
}

/** A stored clock with the calendar that it runs by; `known` saves reading that again. */
async function caseClock(
  tx: CommandView,
  { calendarKey, caseId: _caseId, ...clock }: SlaClockRow,
  known: NamedCalendar,
): Promise<CaseClock> {
  const own = calendarKey === known.key ? known : await namedCalendar(tx, calendarKey)
  return { ...clock, ranBy: own ?? known }
}

/** A promise's own calendar, or that of a queue. */
async function namedCalendar(tx: CommandView, key: string): Promise<NamedCalendar | undefined> {
  const calendar = await tx.one(calendarByKey, { key })
  return calendar && { key, calendar }
}

/** The promise that a case of a queue is under when it is opened; null where there is none. */
export async function slaPolicyOfQueue(tx: CommandView, queueId: string | null): Promise<string | null> {
  const queue = queueId === null ? undefined : await tx.one(queueByKey, { key: queueId })
  const policy: SlaPolicy | undefined =
    queue && queue.slaPolicyId !== null ? await tx.one(slaPolicyByKey, { key: queue.slaPolicyId }) : undefined
  return policy?.key ?? null
}

function isSame(row: SlaClockRow, clock: CaseClock): boolean {
  return (
    row.spentMs === clock.spentMs &&
    row.runningSince === clock.runningSince &&
    row.targetSeconds === clock.targetSeconds &&
    row.stoppedAt === clock.stoppedAt &&
    row.breachedAt === clock.breachedAt &&
    row.dueAt === clock.dueAt &&
    row.warnAt === clock.warnAt &&
    row.policyKey === clock.policyKey &&
    row.calendarKey === clock.ranBy.key
  )
}
