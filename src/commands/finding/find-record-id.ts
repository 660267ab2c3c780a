import type { RecordKind } from '../../domain/records/record-shape.ts'
import { recordIds } from '../../queries/events/record-rows.ts'
import type { CommandView } from '../../store/command-definition.ts'

const kinds: readonly RecordKind[] = ['customer', 'interaction', 'case', 'callback']

/** What a ref stands for in this store, whatever it is; undefined when nothing has it. */
export async function findRecordId(
  tx: Pick<CommandView, 'one'>,
  ref: string,
): Promise<{ readonly kind: RecordKind; readonly id: string } | undefined> {
  for (const kind of kinds) {
    const found = await tx.one(recordIds[kind], { ref })
    if (found) return { kind, id: found.id }
  }
  return undefined
}
