import { endInteraction } from '../../src/commands/interactions/end-interaction.ts'
import { putBackInteraction } from '../../src/commands/interactions/put-back-interaction.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { resumeInteraction } from '../../src/commands/interactions/resume-interaction.ts'
import { signOutAgent } from '../../src/commands/agents/sign-out-agent.ts'
import { stageTake } from '../../src/commands/staging/stage-take.ts'
import { takeInteraction } from '../../src/commands/interactions/take-interaction.ts'
import { takeNextInteraction } from '../../src/commands/interactions/take-next-interaction.ts'
import { transferInteraction } from '../../src/commands/interactions/transfer-interaction.ts'
import { undo } from '../../src/commands/undoing/undo.ts'
import { wrapUpInteraction } from '../../src/commands/interactions/wrap-up-interaction.ts'
import { accept } from '../../src/domain/decision.ts'
import { interactionByRef } from '../../src/queries/interactions/interaction-by-ref.ts'
import { touchedRowsOfEvent } from '../../src/queries/events/touched-rows-of-event.ts'
import type { CommandDefinition, CommandView, Handler } from '../../src/store/command-definition.ts'
import type { Commands } from './walk.ts'

/** A bug put back on purpose, in the words of whoever would report it. */
export type Mutant = { readonly bug: string; readonly commands: Commands }

/** A view that stages something else than the handler asks for. */
type Distorted = (tx: CommandView, at: number) => Partial<CommandView>

function distorted<Input, Value>(
  command: CommandDefinition<string, Input, Value>,
  distort: Distorted,
): CommandDefinition<string, Input, Value> {
  return {
    ...command,
    handler: (tx, input, context) => command.handler({ ...tx, ...distort(tx, context.at) }, input, context),
  }
}

function rewritten<Input, Value>(
  command: CommandDefinition<string, Input, Value>,
  handler: Handler<Input, unknown>,
): CommandDefinition<string, Input> {
  return { ...command, handler }
}

/** A short walk comes upon a bug of these areas only when it does little besides. */
const walkedAreas = /^(agent|callback|customer|do-not-contact|interaction|note|site|undo)\b/

function mutant(bug: string, command: unknown): Mutant {
  const changed = command as CommandDefinition<string, never>
  const walked = [...commandRegistry].filter(([name]) => walkedAreas.test(name))
  return { bug, commands: new Map([...walked, [changed.name, changed]]) }
}

/** An id beside that of a staged row. */
function again({ id }: { readonly id?: unknown }): string {
  return `${JSON.stringify(id)} again`
}

/** Patches of one table with other columns than the handler staged. */
function patching(table: string, columns: (at: number) => object): Distorted {
  return (tx, at) => ({
    patch: (name, id, changes) => {
      tx.patch(name, id, name === table ? { ...changes, ...columns(at) } : changes)
    },
  })
}

export const mutants: readonly Mutant[] = [
  mutant(
    'putting back starts the waiting time anew',
    distorted(
      putBackInteraction,
      patching('interactions', (at) => ({ queuedAt: at })),
    ),
  ),
  mutant(
    'putting back is not counted',
    distorted(
      putBackInteraction,
      patching('interactions', () => ({ putBacks: 0 })),
    ),
  ),
  mutant(
    'signing out leaves put-back work in the agent’s hands',
    distorted(signOutAgent, (tx) => ({
      patch: (name, id, { ...changes }) => {
        if ('heldBy' in changes) delete changes.heldBy
        tx.patch(name, id, changes)
      },
    })),
  ),
  mutant(
    'what a colleague has can be taken from him',
    rewritten(takeInteraction, async (tx, { ref }, context) => {
      const interaction = await tx.one(interactionByRef, { ref })
      if (!interaction) throw new Error('the walk names interactions that are there')
      await stageTake(tx, interaction, context.actor, context)
      return accept(null)
    }),
  ),
  mutant(
    'taking the next leaves its waiting open',
    distorted(takeNextInteraction, (tx) => ({
      patch: (name, id, changes) => {
        if (name !== 'segments') tx.patch(name, id, changes)
      },
    })),
  ),
  mutant(
    'the waiting of whatever is handed over is staged twice',
    distorted(transferInteraction, (tx) => ({
      insert: (name, row) => {
        tx.insert(name, row)
        if (name === 'segments') tx.insert(name, { ...row, id: again(row) })
      },
    })),
  ),
  mutant(
    'a hand-over to a queue keeps its holder',
    distorted(transferInteraction, (tx) => ({
      patch: (name, id, { ...changes }) => {
        if ('heldBy' in changes && changes.heldBy === null) delete changes.heldBy
        tx.patch(name, id, changes)
      },
    })),
  ),
  mutant(
    'a hold is counted as twice its time',
    distorted(resumeInteraction, (tx) => ({
      patch: (name, id, changes) => {
        const twice =
          'heldMs' in changes ? { ...changes, heldMs: Number(changes.heldMs) * 2 + 60_000 } : changes
        tx.patch(name, id, twice)
      },
    })),
  ),
  mutant(
    'the end of talking is not kept',
    distorted(
      endInteraction,
      patching('segments', () => ({ talkEndedAt: null })),
    ),
  ),
  mutant(
    'a wrap-up leaves its time box running',
    distorted(wrapUpInteraction, () => ({ remove: () => undefined })),
  ),
  mutant(
    'a wrap-up is kept twice',
    distorted(wrapUpInteraction, (tx) => ({
      insert: (name, row) => {
        tx.insert(name, row)
        if (name === 'wrap_ups') tx.insert(name, { ...row, id: again(row) })
      },
    })),
  ),
  mutant(
    'a wrap-up names another interaction than its own',
    distorted(wrapUpInteraction, (tx) => ({
      insert: (name, row) => {
        tx.insert(name, name === 'wrap_ups' ? { ...row, interactionId: again(row) } : row)
      },
    })),
  ),
  mutant(
    'an undo does not look at what came after',
    rewritten(undo, async (tx, { seq }) => {
      for (const { table, rowId, before, leftBy } of (
        await tx.all(touchedRowsOfEvent, { seq })
      ).toReversed()) {
        if (before === null && leftBy === -1) continue
        tx.putBack(table, rowId, before)
      }
      return accept(null)
    }),
  ),
  mutant(
    'an undo forgets a row',
    distorted(undo, (tx) => {
      let rows = 0
      return {
        putBack: (table, id, before) => {
          rows += 1
          if (rows !== 2) tx.putBack(table, id, before)
        },
      }
    }),
  ),
  mutant(
    'an undo leaves the rows that the command made',
    distorted(undo, (tx) => ({
      putBack: (table, id, before) => {
        if (before !== null) tx.putBack(table, id, before)
      },
    })),
  ),
]
