import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { siteClosure } from '../../queries/access/site-closure.ts'
import { command } from '../command.ts'

const input = z.strictObject({})

/** Opens a site again that was closed to its devices. Refuses: site-not-closed. */
export const openSite = command('site.open', input, async (tx, _given, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const closure = await tx.one(siteClosure, {})
  if (!closure) return refuse({ code: 'site-not-closed' })
  tx.remove('site_closures', closure.id)
  return accept({ closedAt: closure.closedAt, closedBy: closure.closedBy })
})
