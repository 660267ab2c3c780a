import { maskName, maskText } from '../../domain/masking.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { filterKinds } from '../../queries/filter/filter-kinds.ts'
import type { MatchedRecord } from '../../queries/filter/matched-records.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { BatchHandle } from '../../store/outcome.ts'
import type { CommandTable } from '../../store/tables.ts'
import type { GivingEach } from '../give-each.ts'

/** A record, and the command that is given for it or why none can be. */
export type Prepared<Input, Value> = {
  readonly record: MatchedRecord
  readonly given: GivenCommand<Input, Value> | null
  readonly refusal: Refusal | null
}

/** The command for a record, guarded by the version that was seen. */
export function preparedFor<Input, Value>(
  record: MatchedRecord,
  { command, inputOf, kind }: GivingEach<Input, Value>,
  by: { readonly actor: string; readonly batch: BatchHandle },
): Prepared<Input, Value> {
  const input = inputOf(record.ref)
  const parsed = input.ok ? command.parse(input.value) : input
  if (!parsed.ok) return { record, given: null, refusal: parsed.refusal }
  const { id, ref, version } = record
  const table = filterKinds[kind].source.table as CommandTable
  const given = { command, input: parsed.value, ...by, expects: { table, id, ref, version } }
  return { record, given, refusal: null }
}

/** What a person knows a record by, where cards are masked. */
export function maskedRecord(record: MatchedRecord): MatchedRecord {
  const { subject, note, name, customerName } = record
  return {
    ...record,
    ...(subject !== undefined && { subject: maskText(subject) }),
    ...(note !== undefined && { note: maskText(note) }),
    ...(name !== undefined && { name: maskName(name) }),
    ...(typeof customerName === 'string' && { customerName: maskName(customerName) }),
  }
}
