import * as z from 'zod'
import { isAlreadySo } from '../../domain/already-so.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { refusedPushById } from '../../queries/sync/refused-push-by-id.ts'
import { command, personal } from '../command.ts'

const input = z.strictObject({
  /** Id of the command that was refused. */
  id: z.string().max(200),
  device: z.string().max(20),
  /** Which command of its device it was; 0 where only others saw it. */
  number: z.number().int().nonnegative(),
  actor: z.string().max(200),
  command: z.string().max(100),
  /** Its whole input, as JSON. */
  input: personal(z.string()),
  refs: z.array(z.string().max(40)),
  code: z.string().max(100),
  /** The whole refusal, as JSON. */
  refusal: personal(z.string().max(20_000)),
  givenAt: z.number().int(),
})

/**
 * Keeps a command of a device that the server refused, with all that was typed, so that who gave it sees it and can give it
 * otherwise. Given by the server itself.
 */
export const keepRefusedPush = command('push.keep-refused', input, async (tx, given, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  // What another had done already is as its giver wanted it.
  const settled = isAlreadySo(given.code)
  const row = {
    ...given,
    at: context.at,
    settledBy: settled ? context.actor : null,
    settledAt: settled ? context.at : null,
  }
  // What others saw, and its giver sends after all, is kept already.
  if (await tx.one(refusedPushById, { id: given.id })) tx.patch('refused_pushes', given.id, row)
  else tx.insert('refused_pushes', row)
  return accept({ id: given.id, code: given.code })
})
