import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { refsLike } from '../../domain/refs-like.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/**
 * The interaction of a ref as people type it; with `expectedVersion` only as long as nothing has changed it.
 * Refuses: interaction-not-found with near refs that exist, interaction-changed.
 */
export async function findInteraction(
  tx: CommandReading,
  typed: string,
  expectedVersion?: number,
): Promise<Decision<Interaction>> {
  const ref = parseRef(typed) ?? typed
  const interaction = await tx.one(interactionByRef, { ref })
  if (!interaction) {
    const near: string[] = []
    for (const candidate of refsLike(ref)) {
      if (near.length < 3 && (await tx.one(interactionByRef, { ref: candidate }))) near.push(candidate)
    }
    return refuse({ code: 'interaction-not-found', ref: typed, nearest: near })
  }
  if (expectedVersion !== undefined && interaction.version !== expectedVersion) {
    return refuse({ code: 'interaction-changed', ref, expected: expectedVersion, found: interaction.version })
  }
  return accept(interaction)
}
