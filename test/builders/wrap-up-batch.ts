import { wrapUpInteraction } from '../../src/commands/interactions/wrap-up-interaction.ts'
import type { BatchHandle, Outcome } from '../../src/store/outcome.ts'
import type { TestStore } from './an-empty-store.ts'

type Line = Parameters<typeof wrapUpInteraction.handler>[1]

/** Wraps several interactions up in one batch; answers what became of each line. */
export async function wrapUpBatch(
  { store }: Pick<TestStore, 'store'>,
  actor: string,
  lines: readonly Line[],
): Promise<{ readonly batch: string | null; readonly outcomes: readonly Outcome<unknown>[] }> {
  const batch: BatchHandle = { ref: null }
  const outcomes: Outcome<unknown>[] = []
  await store.runner.runEach(
    lines.map((input) => ({ command: wrapUpInteraction, input, actor, batch })),
    (outcome) => outcomes.push(outcome),
  )
  return { batch: batch.ref, outcomes }
}
