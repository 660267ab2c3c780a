import type { EpochMs } from '../../domain/ids.ts'
import type { ProcessInstance } from '../../process/engine/instance.ts'
import { query } from '../../store/query.ts'

/** An instance as the store holds it: what its events made of it, and where it belongs. */
export type StoredInstance = {
  readonly ref: string
  readonly caseId: string
  readonly definitionId: string
  readonly instance: ProcessInstance
  /** The instance that called it and waits for its result. */
  readonly calledBy: string | null
  readonly startedFrom: string | null
  readonly waitsFor: string | null
  /** Since when nobody is at it. */
  readonly pausedAt: EpochMs | null
  readonly dueAt: EpochMs | null
  readonly version: number
}

export type StoredRow = Omit<StoredInstance, 'instance'> & { readonly body: string }

export const instanceColumns = [
  'ref',
  'case_id as caseId',
  'definition_id as definitionId',
  'body',
  'called_by as calledBy',
  'started_from as startedFrom',
  'waits_for as waitsFor',
  'paused_at as pausedAt',
  'due_at as dueAt',
  'changed_by as version',
] as const

export const instanceByRef = query<StoredRow, StoredInstance, { ref: string }>(
  'process-instance-by-ref',
  (db, p) => db.selectFrom('process_instances').select(instanceColumns).where('ref', '=', p.ref),
  readInstance,
)

export const instanceById = query<StoredRow, StoredInstance, { id: string }>(
  'process-instance-by-id',
  (db, p) => db.selectFrom('process_instances').select(instanceColumns).where('id', '=', p.id),
  readInstance,
)

/** The instances of a case, oldest first; at most 100. */
export const instancesOfCase = query<StoredRow, StoredInstance, { caseId: string }>(
  'process-instances-of-case',
  (db, p) =>
    db
      .selectFrom('process_instances')
      .select(instanceColumns)
      .where('case_id', '=', p.caseId)
      .orderBy('started_at')
      .limit(100),
  readInstance,
)

export function readInstance({ body, ...row }: StoredRow): StoredInstance {
  return { ...row, instance: JSON.parse(body) as ProcessInstance }
}

/** How instances ended, those that did. */
export function resultsOf(
  instances: readonly StoredInstance[],
): readonly { readonly process: string; readonly result: string }[] {
  return instances.flatMap(({ instance: { process, ended } }) =>
    ended ? [{ process, result: ended.result }] : [],
  )
}
