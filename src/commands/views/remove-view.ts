import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { reservedActors } from '../../domain/ids.ts'
import { viewList, viewNamed } from '../../queries/site/view-list.ts'
import { command, personal } from '../command.ts'

const input = z.strictObject({
  name: personal(z.string().min(1).max(80)),
  /** Everybody's, instead of the actor's own. */
  isShared: z.boolean().optional(),
})

/** Removes a view: one's own, or the site's. Refuses: agent-required, view-not-found. */
export const removeView = command('view.remove', input, async (tx, given, context) => {
  const owner = given.isShared === true ? null : context.actor
  if (owner !== null && reservedActors.includes(owner)) return refuse({ code: 'agent-required' })
  const denied = await context.permit(owner === null ? {} : { owner })
  if (denied) return refuse(denied)
  const views = (await tx.all(viewList, { agent: context.actor })).filter((view) => view.owner === owner)
  const found = viewNamed(views, given.name)
  if (!found.ok) return found
  tx.remove('saved_views', found.value.id)
  return accept({ name: found.value.name, isShared: owner === null })
})
