import { undoTogether } from '../../src/commands/undoing/undo-together.ts'
import { type Decision, accept, refuse } from '../../src/domain/decision.ts'
import { undoableBatch } from '../../src/queries/events/latest-undoable.ts'
import type { TestStore } from './an-empty-store.ts'

/** Takes a whole batch back as the shell does; answers how many commands that were. */
export async function undoBatch(
  { store }: Pick<TestStore, 'store'>,
  actor: string,
  batch: string | null,
): Promise<Decision<number>> {
  const undoable = undoableBatch(store.reader, batch ?? '')
  if (!undoable) return refuse({ code: 'batch-not-found', batch: batch ?? '' })
  const undone = await undoTogether(store, undoable, actor)
  return undone.ok ? accept(undone.value.undone.length) : undone
}
