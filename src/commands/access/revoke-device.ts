import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { deviceById } from '../../queries/access/device-by-id.ts'
import { tokensOfDevice } from '../../queries/access/tokens-of-device.ts'
import { type HeldThroughDevice, heldThroughDevice } from '../../queries/interactions/held-through-device.ts'
import { command } from '../command.ts'
import { deviceId } from './access-input.ts'

const input = z.strictObject({ device: deviceId })

/**
 * Ends what a device may, for everybody who works on it: it gets nothing more, and what it still sends waits for a supervisor.
 * Refuses: device-unknown, device-revoked-before.
 */
export const revokeDevice = command('device.revoke', input, async (tx, { device }, context) => {
  const known = await tx.one(deviceById, { id: device })
  const denied = await context.permit({ owner: known?.agent ?? context.actor })
  if (denied) return refuse(denied)
  if (!known) return refuse({ code: 'device-unknown', device })
  if (known.revokedAt !== null) {
    return refuse({ code: 'device-revoked-before', device, at: known.revokedAt, by: known.revokedBy ?? '' })
  }
  tx.patch('devices', device, { revokedAt: context.at, revokedBy: context.actor })
  // The tokens stay what they are: by them the server knows whose push it keeps.
  const agents = (await tx.all(tokensOfDevice, { device })).map(({ agent }) => agent)
  const inHand: HeldThroughDevice[] = []
  for (const agent of new Set(agents)) inHand.push(...(await tx.all(heldThroughDevice, { agent, device })))
  return accept({ device, agents, inHand })
})
