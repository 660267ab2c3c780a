import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { reservedActors } from '../../domain/ids.ts'
import { nearest } from '../../domain/nearest.ts'
import { macroList } from '../../queries/messages/template-list.ts'
import { command } from '../command.ts'

const input = z.strictObject({ shortName: z.string().min(1).max(80) })

/** Removes a macro of the actor's own; those of the site stand in its files. Refuses: agent-required, macro-not-found. */
export const removeMacro = command('macro.remove', input, async (tx, given, context) => {
  const owner = context.actor
  if (reservedActors.includes(owner)) return refuse({ code: 'agent-required' })
  const denied = await context.permit({ owner })
  if (denied) return refuse(denied)
  const own = (await tx.all(macroList, { agent: owner })).filter((one) => one.owner === owner)
  const found = own.find(({ shortName }) => shortName === given.shortName)
  if (!found) {
    const names = own.map(({ shortName }) => shortName)
    return refuse({
      code: 'macro-not-found',
      macro: given.shortName,
      nearest: nearest(given.shortName, names),
    })
  }
  tx.remove('macros', found.id)
  return accept({ shortName: found.shortName })
})
