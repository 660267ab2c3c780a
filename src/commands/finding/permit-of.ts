import type { Refusal } from '../../domain/refusal.ts'
import type { RightRecord } from '../../domain/rights.ts'
import type { AgentRow } from '../../queries/agents/agent-by-key.ts'
import type { CommandReading } from '../../store/command-definition.ts'
import { type RightsOfGiver, rightsOfGiver, whyNotPermitted } from './why-not-permitted.ts'

/** Why the giver may not do his command, or something else that is named, to a record; undefined when he may. */
export type Permit = (record: RightRecord, what?: string) => Promise<Refusal | undefined>

/** How the giver of a command named `own` is asked for his rights, which are read once, and whether he was. */
export function permitOf(
  tx: CommandReading,
  giver: AgentRow | null,
  own: string,
): { readonly permit: Permit; readonly wasAsked: () => boolean } {
  let rights: RightsOfGiver | undefined
  return {
    async permit(record, what = own) {
      rights ??= await rightsOfGiver(tx, giver)
      return whyNotPermitted(tx, rights, { what, record })
    },
    wasAsked: () => rights !== undefined,
  }
}
