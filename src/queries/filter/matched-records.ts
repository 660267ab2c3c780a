import { refuse, type Decision, accept } from '../../domain/decision.ts'
import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Reader } from '../../store/reader.ts'
import { type FilterKindName, filterKinds } from './filter-kinds.ts'
import { type FilteredRow, lookedAtMost, matchingRows } from './matching-rows.ts'

/** A record that matches, with what a person knows it by. */
export type MatchedRecord = FilteredRow & {
  readonly queueId?: string | null
  readonly customerId?: string | null
  readonly customerName?: string | null
  readonly contact?: string | null
  readonly name?: string
  readonly subject?: string
  readonly note?: string
}

/** The most records that one command is given for. */
const matchedAtMost = 100_000

/**
 * All records of a kind that pass a test, each as it is now. Refuses: filter-too-wide when more match than one command is given
 * for, or more would have to be looked at.
 */
export function matchedRecords(
  kind: FilterKindName,
  test: FilterTest,
  reader: Reader,
): Decision<readonly MatchedRecord[]> {
  const steps = matchingStepwise(kind, test, reader)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The same in steps of a slice each, for who must answer keys in between; says how many were looked at.
 * Refuses: filter-too-wide.
 */
export function* matchingStepwise(
  kind: FilterKindName,
  test: FilterTest,
  reader: Reader,
): Generator<number, Decision<readonly MatchedRecord[]>, void> {
  const found: MatchedRecord[] = []
  for (const { rows, looked } of matchingRows<MatchedRecord>(reader, filterKinds[kind].source, { test })) {
    for (const row of rows) found.push(row)
    const isTooWide = found.length > matchedAtMost || looked > lookedAtMost
    if (isTooWide) return refuse({ code: 'filter-too-wide', looked, matched: found.length })
    yield looked
  }
  return accept(found)
}
