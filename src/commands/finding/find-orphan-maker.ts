import { type EventRow, eventBySeq } from '../../queries/events/event-by-seq.ts'
import { eventsAfter } from '../../queries/events/events-after.ts'
import { historyOfRecord } from '../../queries/events/history-of-record.ts'
import { rowsNamingCustomer } from '../../queries/customers/rows-naming-customer.ts'
import type { TouchedRow } from '../../queries/events/touched-rows-of-event.ts'
import type { CommandReading } from '../../store/command-definition.ts'
import { rowGone } from '../../store/row-writer.ts'
import type { CommandTable, StoredColumns } from '../../store/tables.ts'
import { isUndone } from './is-undone.ts'
import { type TakenBackBefore, versionThen } from './taken-back-before.ts'

/** Configuration that work of any kind may name; there is no index that would tell. */
const namedByWork: ReadonlySet<CommandTable> = new Set([
  'queues',
  'agents',
  'wrap_up_codes',
  'wrap_up_sets',
  'calendars',
  'not_ready_reasons',
  'put_back_reasons',
  'skills',
  'teams',
  'entry_points',
  'purposes',
  'verification_methods',
  'sla_policies',
  'customer_fields',
  'process_definitions',
])
const lookedAt = 200

/**
 * The command that stands in the way of an undo because a row would be left that names nothing: one that came to name a
 * customer or a configured record which the undo would remove, or the one that removed what the undo would name again.
 */
export async function findOrphanMaker(
  tx: CommandReading,
  { seq, touched }: { readonly seq: number; readonly touched: readonly TouchedRow[] },
  taken: TakenBackBefore,
): Promise<EventRow | undefined> {
  const own = new Set(touched.map(({ rowId }) => rowId))
  for (const { table, rowId, before, leftBy } of touched) {
    if (before === null && leftBy !== rowGone) {
      if (table === 'customers') {
        const limit = own.size + taken.rows.size + 1
        const naming = await tx.all(rowsNamingCustomer, { customerId: rowId, limit })
        const other = naming.find(({ id }) => !own.has(id) && !namesAnother(taken.rows.get(id), rowId))
        if (other) return await tx.one(eventBySeq, { seq: other.version })
      }
      const later = namedByWork.has(table) ? await firstStanding(tx, seq, taken) : undefined
      if (later) return later
    }
    const customerId = before?.['customer_id']
    if (typeof customerId !== 'string' || own.has(customerId)) continue
    if ((await versionThen(tx, { table: 'customers', rowId: customerId }, taken)) === undefined) {
      return await tx.one(historyOfRecord, { id: customerId, limit: 1 })
    }
  }
  return undefined
}

/** The first command after one that still stands. */
async function firstStanding(
  tx: CommandReading,
  seq: number,
  taken: TakenBackBefore,
): Promise<EventRow | undefined> {
  const later = await tx.all(eventsAfter, { seq, limit: lookedAt })
  for (const event of later) {
    const isTaken = event.undoes !== null || taken.events.has(event.seq)
    if (!isTaken && !(await isUndone(tx, event.seq))) return event
  }
  return later.length < lookedAt ? undefined : later.at(-1)
}

/** Whether a row that is put back before will name the customer no more. */
function namesAnother(columns: StoredColumns | null | undefined, customerId: string): boolean {
  if (columns === undefined) return false
  return columns === null || ('customer_id' in columns && columns['customer_id'] !== customerId)
}
