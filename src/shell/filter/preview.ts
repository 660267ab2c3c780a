import type { Refusal } from '../../domain/refusal.ts'
import type { MatchedRecord } from '../../queries/filter/matched-records.ts'
import type { ShellOnStore } from '../shell.ts'
import type { Prepared } from './prepared.ts'

/** A record for which the command was refused. */
export type RefusedRecord = { readonly ref: string; readonly refusal: Refusal }

/** Rehearsed at once: the store's lock is held no longer than a slice of bulk work may. */
const rehearsedAtOnce = 200
/** Records that a preview rehearses; of more it says so. */
const rehearsedAtMost = 2000

/** What would be done, and to what it would be refused. */
export type Preview = {
  readonly records: readonly MatchedRecord[]
  readonly rehearsed: number
  readonly refused: readonly RefusedRecord[]
}

/** Rehearses what was prepared; nothing is kept. */
export async function rehearsed<Input, Value>(
  prepared: readonly Prepared<Input, Value>[],
  shell: ShellOnStore,
): Promise<Preview> {
  const looked = prepared.slice(0, rehearsedAtMost)
  const refused: RefusedRecord[] = []
  for (let from = 0; from < looked.length; from += rehearsedAtOnce) {
    const group = looked.slice(from, from + rehearsedAtOnce)
    const given = group.flatMap((one) => (one.given ? [one.given] : []))
    const outcomes = await shell.store.runner.rehearse(given)
    let next = 0
    for (const { record, refusal } of group) {
      const outcome = refusal ? null : outcomes[next++]
      const why = refusal ?? (outcome && !outcome.ok ? outcome.refusal : null)
      if (why) refused.push({ ref: record.ref, refusal: why })
    }
  }
  return { records: prepared.map(({ record }) => record), rehearsed: looked.length, refused }
}
