import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { command, personal } from '../command.ts'
import { deviceId } from './access-input.ts'

const input = z.strictObject({
  /** Id of the command that was sent. */
  id: z.string().min(1).max(200),
  device: deviceId,
  number: z.number().int().positive(),
  actor: z.string().max(200),
  command: z.string().max(100),
  /** The command as it was sent, as JSON. */
  content: personal(z.string()),
  givenAt: z.number().int(),
})

/** Keeps a command of a device that may no more, until somebody says what becomes of it. Given by the server itself. */
export const quarantinePush = command('push.quarantine', input, async (tx, given, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  if ((await tx.versionOf('quarantined_pushes', given.id)) === undefined) {
    const open = { outcome: null, settledBy: null, settledAt: null }
    tx.insert('quarantined_pushes', { ...given, at: context.at, ...open })
  }
  return accept({ id: given.id })
})
