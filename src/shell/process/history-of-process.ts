import { parseRef } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { changesOfRow } from '../../queries/events/changes-of-row.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import { instanceByRef } from '../../queries/processes/process-instance.ts'
import { processKeys } from '../../queries/processes/process-keys.ts'
import type { Sight } from '../../queries/rights/sight.ts'
import type { Reader } from '../../store/reader.ts'
import { whyNotRead } from '../why-not-seen.ts'

/** What was done to a process, newest first, or why that may not be read. */
export type ProcessHistory =
  { readonly denied: Refusal } | { readonly eventsOf: (limit: number) => readonly EventRow[] }

/** Of one that runs or ran by its ref, of what was published by its key or `visit@2`; undefined for another word. */
export function historyOfProcess(reader: Reader, typed: string, sight: Sight): ProcessHistory | undefined {
  const stored = reader.one(instanceByRef, { ref: parseRef(typed) ?? typed })
  if (stored) {
    const record = reader.one(caseById, { id: stored.caseId })
    const denied = record && whyNotRead({ is: 'case', record }, sight)
    if (denied) return { denied }
    const row = { table: 'process_instances', id: stored.instance.id, changedBy: stored.version }
    return { eventsOf: (limit) => changesOfRow(reader, row, limit) }
  }
  const versions = reader
    .all(processKeys, {})
    .map(({ key, version, changedBy }) => ({ key, id: `${key}@${version}`, changedBy }))
    .filter(({ key, id }) => typed === key || typed === id)
  if (versions.length === 0) return undefined
  const denied = sight.whyNot('history.see', {})
  if (denied) return { denied }
  return {
    eventsOf: (limit) =>
      versions
        .flatMap((row) => changesOfRow(reader, { ...row, table: 'process_definitions' }, limit))
        .toSorted((a, b) => b.seq - a.seq)
        .slice(0, limit),
  }
}
