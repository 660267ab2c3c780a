import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { CommandDefinition } from '../command-definition.ts'
import type { CarriedAlong, GivenCommand } from '../given-command.ts'
import type { Inside } from '../inside.ts'
import type { CarriedCommand } from './carried-command.ts'

/**
 * A carried command as it is given in this store: its input read by the schema of today, and what it takes back under the
 * number that this has here. Refuses: command-not-found when that is not here, and what its schema refuses.
 */
export async function givenOfCarried(
  inside: Pick<Inside, 'seqOf'>,
  command: CommandDefinition<string, never>,
  { along, ...carried }: Omit<CarriedCommand, 'number'> & { readonly along: CarriedAlong },
): Promise<Decision<GivenCommand<never>>> {
  const seq = carried.undoes === null ? null : await inside.seqOf(carried.undoes)
  if (seq === undefined) return refuse({ code: 'command-not-found', command: carried.undoes ?? '' })
  const parsed = command.parse(seq === null ? carried.input : { ...(carried.input as object), seq })
  if (!parsed.ok) return parsed
  const { id, at, actor, refs, batch } = carried
  return accept({
    command,
    input: parsed.value,
    id,
    at,
    actor,
    refs,
    ...(batch !== null && { batch: { ref: batch } }),
    carried: along,
  })
}
