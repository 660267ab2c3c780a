import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { siteClosure } from '../../queries/access/site-closure.ts'
import { command, personal } from '../command.ts'

/** The reason is for whoever opens it; it stays at the server. */
const input = z.strictObject({ reason: personal(z.string().trim().min(1).max(500)) })

/**
 * Closes the site to its devices and scripts until somebody opens it: nothing is taken from them and nothing told, as if the server were away.
 * Refuses: site-closed.
 */
export const closeSite = command('site.close', input, async (tx, { reason }, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  if (await tx.one(siteClosure, {})) return refuse({ code: 'site-closed' })
  tx.insert('site_closures', { id: 'site', reason, closedAt: context.at, closedBy: context.actor })
  return accept({ closedAt: context.at })
})
