import type { Decision } from '../../domain/decision.ts'
import type { Runner } from '../../store/runner.ts'

/** The key of a store, the same for all who ask. Refuses what the store itself is refused for. */
export async function askMailKey(runner: Runner): Promise<Decision<Uint8Array>> {
  return runner.transaction(async ({ mailKey }) => {
    const { key, isNew } = await mailKey()
    return { commit: isNew, answer: key }
  })
}
