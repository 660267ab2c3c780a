import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { broughtStoreById } from '../../queries/sync/brought-store-by-id.ts'
import { command } from '../command.ts'

const input = z.strictObject({
  store: z.string().min(1).max(60),
  device: z.string().max(20),
  mode: z.enum(['whole', 'beside']),
  events: z.number().int().nonnegative(),
})

/**
 * Notes that a store which had worked alone brought what was done in it. Given by the server, which takes over the rows and events in the
 * same transaction.
 */
export const bringStore = command('store.bring', input, async (tx, { store, ...brought }, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const { device, mode, events } = brought
  const row = { device, agentId: context.actor, mode, events, at: context.at }
  if (await tx.one(broughtStoreById, { id: store })) tx.patch('brought_stores', store, row)
  else tx.insert('brought_stores', { id: store, ...row })
  return accept({ store, ...brought })
})
