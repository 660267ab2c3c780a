import { acceptInteraction } from '../../src/commands/interactions/accept-interaction.ts'
import { offerInteraction } from '../../src/commands/interactions/offer-interaction.ts'
import { takeNextInteraction } from '../../src/commands/interactions/take-next-interaction.ts'
import { timeOutOffer } from '../../src/commands/interactions/time-out-offer.ts'
import { capacityOfAgent } from '../../src/queries/agents/capacity-of-agent.ts'
import { pendingOffer } from '../../src/queries/agents/pending-offer.ts'
import type { CommandDefinition, CommandView } from '../../src/store/command-definition.ts'
import type { Commands } from './walk.ts'

/** A rule of routing that is broken on purpose, in the words of whoever would report it. */
export type BrokenRule = { readonly bug: string; readonly commands: Commands }

function broken(
  bug: string,
  command: unknown,
  distort: (tx: CommandView) => Partial<CommandView>,
): BrokenRule {
  const whole = command as CommandDefinition
  const changed: CommandDefinition = {
    ...whole,
    handler: (tx, input, context) => whole.handler({ ...tx, ...distort(tx) }, input, context),
  }
  return { bug, commands: new Map([[changed.name, changed as CommandDefinition<string, never>]]) }
}

/** One row that a query finds is another than the one that is there. */
function finding(query: unknown, change: (row: object) => object): (tx: CommandView) => Partial<CommandView> {
  return (tx) => ({
    one: async (asked, params) => {
      const row = await tx.one(asked, params)
      return asked === query && row !== undefined ? (change(row as object) as typeof row) : row
    },
  })
}

export const brokenRules: readonly BrokenRule[] = [
  broken(
    'the next is taken without a look at capacity',
    takeNextInteraction,
    finding(capacityOfAgent, () => ({ site: {}, agent: {} })),
  ),
  broken('an offer that timed out starts its waiting time anew', timeOutOffer, (tx) => ({
    patch: (table, id, changes) => {
      tx.patch(table, id, table === 'interactions' ? { ...changes, queuedAt: 1, rankAt: 1 } : changes)
    },
  })),
  broken('one contact is offered twice at once', offerInteraction, (tx) => ({
    insert: (table, row) => {
      tx.insert(table, row)
      if (table === 'offers') tx.insert(table, { ...row, id: `${row.id as string}x` })
    },
  })),
  broken(
    'an offer is accepted after its time',
    acceptInteraction,
    finding(pendingOffer, (row) => ({ ...row, expiresAt: null })),
  ),
  broken('an offer that timed out leaves its agent ready', timeOutOffer, (tx) => ({
    patch: (table, id, changes) => {
      if (table !== 'agents') tx.patch(table, id, changes)
    },
  })),
  broken('an accepted offer goes on waiting for an answer', acceptInteraction, (tx) => ({
    patch: (table, id, changes) => {
      if (table !== 'offers') tx.patch(table, id, changes)
    },
  })),
]
